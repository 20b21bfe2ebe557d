package songe.graph;

import java.time.Instant;

/** @param amount so many of a pledge, or of five; null: none, @param author the id of the person who did it; null: the system */
record Edge(Thing from, Thing to, EdgeKind kind, Integer amount, Long author, Instant at) {}
