/**
 * What came of what: needs that became projects, pledges that orders used, items a unit gives, orders fulfilled and rated,
 * meetings held on them. Edges are written by listening to facts, each in its fact's own transaction, and point from the
 * earlier thing to the later one; so the trace of a thing is what is found walking back from it and what is found walking on,
 * never its neighbours' other stories.
 *
 * <p>Things go by the ids that are used outside: numbers of needs, projects, meetings and orders, codes of units, ids of items.
 */
package songe.graph;
