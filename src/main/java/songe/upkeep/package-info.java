/**
 * Keeps the lists true: what a unit offers and nobody got for sixty days is asked about, and without an answer is withdrawn a
 * fortnight later. It asks the orders only when the day has come, so that placing and delivering them cost nothing for it.
 */
package songe.upkeep;
