/**
 * Numbers for those who run a town or a district: counts, deadlines, shares. Nothing depends on it and it writes nothing. It
 * counts in SQL over the tables of other rooms, since a number is the database's work; each query names the index that serves
 * it. No person's data leaves this room, not even a name.
 */
package songe.statistics;
