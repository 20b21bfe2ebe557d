package songe.graph;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import songe.shared.Batch;
import songe.shared.Fact;
import songe.shared.Sql;

/** The rows of the graph. Runs in the caller's transaction. */
@ApplicationScoped
class Edges {
    private static final String READ =
            "select from_kind, from_id, to_kind, to_id, kind, amount, author_id, at from edge";

    private final EntityManager em;

    Edges(EntityManager em) {
        this.em = em;
    }

    /** Once or more often, it is the same; what is known stays as it was. */
    void write(Fact fact, Thing from, EdgeKind kind, Thing to, Integer amount) {
        Sql.change(
                em,
                "insert into edge (town_id, from_kind, from_id, to_kind, to_id, kind, amount, author_id, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?) on duplicate key update at = at",
                fact.townId(),
                from.kind().name(),
                from.id(),
                to.kind().name(),
                to.id(),
                kind.name(),
                amount,
                fact.by(),
                fact.at());
    }

    void write(Fact fact, Thing from, EdgeKind kind, Thing to) {
        write(fact, from, kind, to, null);
    }

    /** It is so no more. */
    void forget(long townId, Thing from, EdgeKind kind, Thing to) {
        Sql.change(
                em,
                "delete from edge where town_id = ? and to_kind = ? and to_id = ? and from_kind = ? and from_id = ? and kind = ?",
                townId,
                to.kind().name(),
                to.id(),
                from.kind().name(),
                from.id(),
                kind.name());
    }

    /** Nothing came of it after all. */
    void forgetFrom(long townId, Thing from) {
        Sql.change(
                em,
                "delete from edge where town_id = ? and from_kind = ? and from_id = ?",
                townId,
                from.kind().name(),
                from.id());
    }

    /** What these came of, at most so many. By uk_edge. */
    List<Edge> into(long townId, Collection<Thing> things, int atMost) {
        return read(townId, things, "to_kind", "to_id", atMost);
    }

    /** What came of these, at most so many. By ix_edge_from. */
    List<Edge> outOf(long townId, Collection<Thing> things, int atMost) {
        return read(townId, things, "from_kind", "from_id", atMost);
    }

    private List<Edge> read(long townId, Collection<Thing> things, String kind, String id, int atMost) {
        Map<ThingKind, List<String>> ids = things.stream()
                .collect(Collectors.groupingBy(Thing::kind, Collectors.mapping(Thing::id, Collectors.toList())));
        List<Edge> found = new ArrayList<>();
        ids.forEach((k, all) -> {
            for (List<String> some : Batch.parts(all)) {
                if (found.size() >= atMost) return;
                List<Object> values = new ArrayList<>(List.of(townId, k.name()));
                values.addAll(some);
                String sql = READ + " where town_id = ? and " + kind + " = ? and " + id + " in " + Sql.marks(some)
                        + " limit " + (atMost - found.size());
                found.addAll(Sql.rows(em, sql, Edges::edge, values.toArray()));
            }
        });
        return found;
    }

    private static Edge edge(ResultSet row) throws SQLException {
        return new Edge(
                new Thing(ThingKind.valueOf(row.getString(1)), row.getString(2)),
                new Thing(ThingKind.valueOf(row.getString(3)), row.getString(4)),
                EdgeKind.valueOf(row.getString(5)),
                row.getObject(6, Integer.class),
                row.getObject(7, Long.class),
                Sql.instant(row, 8));
    }
}
