package songe.pledge;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import songe.shared.Sql;

/** A row of the ledger. @param after the account with it */
record Movement(long id, MovementKind kind, int quantity, String order, Long by, Instant at, Balance after) {

    /** What is noted of it. @param order its number; null: none was placed @param by a person's id; null: time did it */
    record Mark(String order, Long by, Instant at) {}

    static void append(EntityManager em, Pledge after, MovementKind kind, int quantity, Mark mark) {
        Balance b = after.balance();
        Sql.change(
                em,
                "insert into pledge_movement (town_id, pledge_id, kind, quantity, order_number, by_id, at,"
                        + " pledged, committed, used, expired, free) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                after.townId(),
                after.id(),
                kind.name(),
                quantity,
                mark.order(),
                mark.by(),
                mark.at(),
                b.pledged(),
                b.committed(),
                b.used(),
                b.expired(),
                b.free());
    }

    /** Newest first. By ix_pledge_movement. */
    static List<Movement> of(EntityManager em, long pledgeId, long beforeId, int limit) {
        return Sql.rows(
                em,
                "select id, kind, quantity, order_number, by_id, at, pledged, committed, used, expired, free"
                        + " from pledge_movement where pledge_id = ? and id < ? order by id desc limit " + limit,
                Movement::read,
                pledgeId,
                beforeId);
    }

    private static Movement read(ResultSet row) throws SQLException {
        return new Movement(
                row.getLong(1),
                MovementKind.valueOf(row.getString(2)),
                row.getInt(3),
                row.getString(4),
                row.getObject(5) == null ? null : row.getLong(5),
                Sql.instant(row, 6),
                new Balance(row.getInt(7), row.getInt(8), row.getInt(9), row.getInt(10), row.getInt(11)));
    }
}
