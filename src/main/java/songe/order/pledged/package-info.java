/** A unit's month on its pledges, held against the orders themselves. */
package songe.order.pledged;
