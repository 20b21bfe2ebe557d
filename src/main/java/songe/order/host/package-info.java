/**
 * Whether whoever holds a session will be there: asked a day before, told upwards when nobody answers. It knows sessions,
 * not the orders in them.
 */
package songe.order.host;
