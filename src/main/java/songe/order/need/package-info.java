/**
 * Where the orders behind a posted need are looked after. The need itself, and what becomes of it, is {@code songe.need}'s,
 * which stands above and says through {@link songe.order.Supporters} who has it and until when; this room only remembers
 * that, so that whoever joins later is told the same. Its row is what a need's end and a new supporter meet at.
 */
package songe.order.need;
