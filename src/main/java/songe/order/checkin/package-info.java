/**
 * Proving that somebody is there: a pass (a signed token that rotates), the order's six digits, or a member of staff's
 * word. What a check-in does to the order is the order's business.
 */
package songe.order.checkin;
