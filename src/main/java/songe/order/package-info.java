/**
 * Orders from placing to closing: one state machine ({@link songe.order.OrderStatus}), its verbs grouped by the moment they
 * belong to (placing, dispatching, serving, closing), its deadlines and the sweep that keeps them.
 *
 * <p>Who may see an order has a {@link songe.order.Part} in it; who has none gets a 404. Every change locks the order's row
 * first, so two callers never decide on the same past.
 */
package songe.order;
