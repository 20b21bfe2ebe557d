/**
 * One row for every fact, written in the fact's own transaction, and read to the town as its audit: who did what. Listens only;
 * nothing depends on it.
 */
package songe.journal;
