/**
 * What units said they would give: 40 haircuts in March, a hall on Saturdays. Each pledge is an account that always
 * balances, pledged = committed + used + expired + free: one row, taken from by conditional update as places are, and
 * beside it a ledger to which rows are only ever added. {@link songe.pledge.Accounts} is the only writer of both.
 *
 * <p>Who orders an item that has a running pledge commits in the transaction that places the order; what the order comes to
 * is told to {@link songe.pledge.Commitments} by {@code songe.order}, which stands above. An item that never had a pledge
 * is marked so, which costs its orders nothing.
 */
package songe.pledge;
