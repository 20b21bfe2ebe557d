/**
 * Who did not come, what that costs, and what residents say against it: no-shows that count for a while, the pause they
 * lead to, and disputes (nobody came to me; I was noted wrongly) with who has to decide them until when.
 *
 * <p>It knows no order; which state an order has and what a decision does to it is {@link songe.order}'s business.
 */
package songe.order.absence;
