/**
 * Draws for sessions that more people want than have room (product: "Scarce places"): who entered, under which pseudonym
 * and with how many tickets, and who was drawn. Knows sessions and places, no orders: what a result means to an order is the
 * order's business. Odd: what was published once is kept as the text that it was, since its digest covers every byte of it,
 * and a later version of the house would write it differently. The seed stands in the database until the draw; that nobody
 * gains by reading it is the work of the entries' digest, which is known only when nobody can enter any more.
 */
package songe.draw;
