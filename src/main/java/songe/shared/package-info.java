/**
 * What every room needs and no room owns: problems, pages, time, facts, transactions, replies. Knows no capability by
 * name and imports none; stays small.
 */
package songe.shared;
