package songe.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** The story of one thing: what it came of, walked back, and what came of it, walked on, as far as it is bounded. */
final class Trace {
    /** More than any project has behind it; past that the story is cut. */
    static final int MOST_EDGES = 8_000;
    /** Rating of an order of an item that a need became, into which another need was merged: the longest chain has six. */
    private static final int DEEPEST = 8;

    private final Thing start;
    private final List<Edge> edges = new ArrayList<>();
    private final Set<Thing> things = new LinkedHashSet<>();
    private boolean cut;

    private Trace(Thing start) {
        this.start = start;
    }

    /** Edges of those things, at most so many. */
    interface Step extends BiFunction<Collection<Thing>, Integer, List<Edge>> {}

    static Trace of(Thing start, Step into, Step outOf) {
        Trace trace = new Trace(start);
        Set<Thing> before = new LinkedHashSet<>(Set.of(start));
        trace.walk(into, true, before, Set.of());
        Set<Thing> after = new LinkedHashSet<>(Set.of(start));
        trace.walk(outOf, false, after, before);
        trace.things.addAll(before);
        trace.things.addAll(after);
        return trace;
    }

    /** @param seen all that it comes by, @param known what leads into these is told already */
    private void walk(Step step, boolean back, Set<Thing> seen, Set<Thing> known) {
        Collection<Thing> level = List.of(start);
        for (int depth = 0; depth < DEEPEST && !level.isEmpty(); depth++) {
            int left = MOST_EDGES - edges.size();
            List<Edge> found = step.apply(level, left + 1);
            cut |= found.size() > left;
            List<Thing> next = new ArrayList<>();
            for (Edge edge : found.subList(0, Math.min(found.size(), left))) {
                if (!known.contains(edge.to())) edges.add(edge);
                Thing other = back ? edge.from() : edge.to();
                if (seen.add(other)) next.add(other);
            }
            level = next;
        }
        cut |= !level.isEmpty();
    }

    /** Each once: of one thing a walk asks once. */
    List<Edge> edges() {
        return edges;
    }

    /** There is more than this. */
    boolean isCut() {
        return cut;
    }

    /** Itself first. */
    Set<Thing> things() {
        return things;
    }
}
