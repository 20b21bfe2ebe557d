/** Why an order went where it went, in words, and what would have come of other weights. Stands above the orders and changes nothing. */
package songe.order.why;
