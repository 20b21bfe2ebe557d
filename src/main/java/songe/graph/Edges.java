package songe.graph;

import io.vertx.core.json.JsonArray;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import songe.shared.Fact;
import songe.shared.Sql;

/** The rows of the graph. Runs in the caller's transaction. */
@ApplicationScoped
class Edges {
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

    /** What these came of, at most so many. By pk_edge. */
    List<Edge> into(long townId, Collection<Thing> things, int atMost) {
        return read(townId, things, atMost, "to", "from");
    }

    /** What came of these, at most so many. By ix_edge_from. */
    List<Edge> outOf(long townId, Collection<Thing> things, int atMost) {
        return read(townId, things, atMost, "from", "to");
    }

    /**
     * One statement for each kind, however many there are: their ids go as one value, which costs a fraction of as many
     * values. Of the end that is asked for only what tells them apart is read.
     */
    private List<Edge> read(long townId, Collection<Thing> things, int atMost, String near, String far) {
        String sql =
                "select straight_join " + near + "_id, " + far + "_kind, " + far + "_id, kind, amount, author_id, at"
                        + " from json_table(?, '$[*]' columns (id varchar(32) path '$')) wanted"
                        + " join edge on " + near + "_id = wanted.id collate utf8mb4_bin"
                        + " where town_id = ? and " + near + "_kind = ? limit ?";
        Map<ThingKind, Map<String, Thing>> known = things.stream()
                .collect(Collectors.groupingBy(Thing::kind, Collectors.toMap(Thing::id, Function.identity())));
        List<Edge> found = new ArrayList<>();
        known.forEach((kind, byId) -> {
            Sql.Row<Edge> row = near.equals("to") ? r -> into(byId, r) : r -> outOf(byId, r);
            String ids = new JsonArray(List.copyOf(byId.keySet())).encode();
            found.addAll(Sql.rows(em, sql, row, ids, townId, kind.name(), atMost - found.size()));
        });
        return found;
    }

    private static Edge into(Map<String, Thing> known, ResultSet row) throws SQLException {
        return edge(far(row), known.get(row.getString(1)), row);
    }

    private static Edge outOf(Map<String, Thing> known, ResultSet row) throws SQLException {
        return edge(known.get(row.getString(1)), far(row), row);
    }

    private static Thing far(ResultSet row) throws SQLException {
        return new Thing(ThingKind.valueOf(row.getString(2)), row.getString(3));
    }

    private static Edge edge(Thing from, Thing to, ResultSet row) throws SQLException {
        return new Edge(
                from,
                to,
                EdgeKind.valueOf(row.getString(4)),
                row.getObject(5, Integer.class),
                row.getObject(6, Long.class),
                Sql.instant(row, 7));
    }
}
