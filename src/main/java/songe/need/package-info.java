/**
 * What residents ask for: posted, joined by others, merged, claimed by a unit, or answered by the station. A need has one
 * holder and one clock, and is never without an answer: whoever has it is reminded, and then it climbs. Its face in the
 * lists is an item, and to stand behind it is to order that item ({@link songe.order.Supporters}): the orders follow the
 * need, this room sees to nothing else about them.
 */
package songe.need;
