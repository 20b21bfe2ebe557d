/**
 * What stands beside an order's state and says until when: the level that answers for it, a hold, an extension. Knows no
 * order; {@link songe.order} carries these and sets the deadlines.
 */
package songe.order.deadline;
