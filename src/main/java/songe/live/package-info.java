/**
 * Screens that follow what happens: who works at a station, in a grid, for a unit or a town is told over a socket that an
 * order of theirs changed, and reads their list again by the usual calls. Nothing depends on this room and it writes nothing
 * but its tickets.
 *
 * <p>The journal is the feed: it has a row for every fact already, written in the fact's own transaction, so orders cost
 * nothing more, and any number of instances follow it through the database, without a broker. Each instance asks once a
 * second for what came since ({@link songe.live.LiveFeed}), one statement for all its sockets, and only while there are any.
 * Ids are given when a row is written and seen when it is committed, so a smaller one may appear after a larger one:
 * {@link songe.live.Tail} remembers the ids that were skipped and asks for them for a minute more, several times as long as
 * a transaction here may wait for a lock.
 *
 * <p>What is sent is a kind, an order's number and a station's code; nothing personal. A socket is opened by nobody and
 * becomes somebody's by its first message, a ticket that is good once and for a minute: browsers and WeChat set no headers
 * on a socket, and a token in its address would end in logs. Where no socket can be had, {@code GET /api/live/changes}
 * tells the same to who asks again and again.
 */
package songe.live;
