/**
 * Finding items: by words, best first, and without words, nearest first, each a page at a time however many a town has.
 * Its tables are derived from items, offers and stations' names and follow their facts within the same transaction;
 * {@code SearchIndex} writes them, {@code Search} reads them, nothing else touches them.
 */
package songe.search;
