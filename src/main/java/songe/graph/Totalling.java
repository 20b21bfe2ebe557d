package songe.graph;

import java.util.IntSummaryStatistics;
import java.util.Set;

/** Adds up a story. */
final class Totalling {
    private static final Set<EdgeKind> PEOPLE = Set.of(EdgeKind.SUPPORTS, EdgeKind.TAKES_PART);

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
                trace.edges().stream().filter(e -> PEOPLE.contains(e.kind())).count(),
                trace.edges().stream()
                        .filter(e -> e.kind() == EdgeKind.FULFILLED)
                        .count(),
                resources,
                scores.getCount(),
                scores.getCount() == 0 ? null : Math.round(scores.getAverage() * 10) / 10.0);
    }
}
