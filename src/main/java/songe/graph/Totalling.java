package songe.graph;

import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Adds up a story. */
final class Totalling {
    private Totalling() {}

    static GraphView.Totals of(Trace trace) {
        IntSummaryStatistics scores = trace.edges().stream()
                .filter(e -> e.kind() == EdgeKind.RATED)
                .mapToInt(Edge::amount)
                .summaryStatistics();
        long resources = trace.edges().stream()
                .filter(e -> e.kind() == EdgeKind.USED_BY)
                .mapToLong(Edge::amount)
                .sum();
        return new GraphView.Totals(
                trace.things().stream().filter(t -> t.kind() == ThingKind.NEED).count(),
                people(trace),
                trace.edges().stream()
                        .filter(e -> e.kind() == EdgeKind.FULFILLED)
                        .count(),
                resources,
                scores.getCount(),
                scores.getCount() == 0 ? null : Math.round(scores.getAverage() * 10) / 10.0);
    }

    /** Who asked for a thing and then takes part in what came of it is one of them, not two. */
    private static long people(Trace trace) {
        List<Edge> asked = trace.edges().stream()
                .filter(e -> e.kind() == EdgeKind.SUPPORTS)
                .toList();
        Set<Long> known =
                asked.stream().map(Edge::author).filter(Objects::nonNull).collect(Collectors.toSet());
        long others = trace.edges().stream()
                .filter(e -> e.kind() == EdgeKind.TAKES_PART && !known.contains(e.author()))
                .count();
        return asked.size() + others;
    }
}
