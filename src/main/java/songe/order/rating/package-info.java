/**
 * What residents thought of an order, one score a round. Whether they may say so, and what a bad score sets off, is the
 * order's business ({@code songe.order}); this keeps it.
 */
package songe.order.rating;
