/**
 * Orders from placing to closing: one state machine ({@link songe.order.OrderStatus}), its verbs grouped by the moment they
 * belong to (placing, triage, dispatching, appointing, serving, closing, care), its deadlines and the sweep that keeps them.
 *
 * <p>Who may see an order has a {@link songe.order.Part} in it; who has none gets a 404. Every change locks the order's row
 * first, so two callers never decide on the same past.
 *
 * <p>It is larger than other rooms, since the entity stays in its room and every verb and every view reads it. What knows no
 * order has left: {@link songe.order.terms}, {@link songe.order.dispatch}, {@link songe.order.rating} and
 * {@link songe.order.look} stand below; {@link songe.order.checkin} and {@link songe.order.session} above, at the doors.
 */
package songe.order;
