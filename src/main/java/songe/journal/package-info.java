/** One row for every fact, written in the fact's own transaction. Listens only; nothing depends on it. */
package songe.journal;
