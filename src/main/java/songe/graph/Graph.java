package songe.graph;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import songe.identity.Caller;
import songe.identity.People;
import songe.identity.PersonRef;
import songe.identity.Role;
import songe.shared.Problem;
import songe.shared.Problems;

/** Tells the story of a thing to whoever asks. */
@ApplicationScoped
@Transactional
class Graph {
    private static final Set<Role> INSIDERS = Set.of(Role.STATION, Role.GRID, Role.TOWN);

    private final Edges edges;
    private final Titles titles;
    private final People people;

    Graph(Edges edges, Titles titles, People people) {
        this.edges = edges;
        this.titles = titles;
        this.people = people;
    }

    /**
     * @param caller null for the anonymous
     * @throws Problem 404 {@code graph.unknown} for what has no story, and for what is not the caller's to see
     */
    GraphView of(long townId, Caller caller, Thing start) {
        boolean inside = isInsider(townId, caller);
        if (start.kind().isPersonal() && !inside) throw Problems.notFound("graph.unknown");
        Trace trace = Trace.of(
                start, (some, most) -> edges.into(townId, some, most), (some, most) -> edges.outOf(townId, some, most));
        Set<Thing> things = trace.things();
        Map<Thing, String> names = titles.of(townId, things);
        if (trace.edges().isEmpty() && !names.containsKey(start)) throw Problems.notFound("graph.unknown");
        List<Edge> shown = inside
                ? trace.edges()
                : trace.edges().stream().filter(Graph::isOpen).toList();
        Map<Thing, Long> folded = inside ? Map.of() : folded(trace);
        List<GraphView.Node> nodes = things.stream()
                .filter(t -> inside || !t.kind().isPersonal())
                .map(t -> new GraphView.Node(t.key(), t.kind(), t.id(), names.get(t), folded.getOrDefault(t, 0L)))
                .toList();
        Map<Long, PersonRef> authors = inside ? authors(shown) : Map.of();
        return new GraphView(
                nodes, shown.stream().map(e -> arc(e, authors)).toList(), Totalling.of(trace), trace.isCut());
    }

    private static boolean isInsider(long townId, Caller caller) {
        return caller != null
                && caller.townId() != null
                && caller.townId() == townId
                && INSIDERS.stream().anyMatch(caller::is);
    }

    private static boolean isOpen(Edge edge) {
        return !edge.from().kind().isPersonal() && !edge.to().kind().isPersonal();
    }

    private static Map<Thing, Long> folded(Trace trace) {
        return trace.edges().stream()
                .filter(e -> e.from().kind() == ThingKind.ORDER)
                .collect(Collectors.groupingBy(Edge::to, Collectors.counting()));
    }

    private Map<Long, PersonRef> authors(List<Edge> shown) {
        return people.byIds(shown.stream()
                .filter(e -> !e.from().kind().isPersonal()) // a resident's own doing stays unnamed
                .map(Edge::author)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    private static GraphView.Arc arc(Edge e, Map<Long, PersonRef> authors) {
        PersonRef author = e.author() == null || e.from().kind().isPersonal() ? null : authors.get(e.author());
        return new GraphView.Arc(
                e.from().key(), e.to().key(), e.kind(), e.amount(), author == null ? null : author.name(), e.at());
    }
}
