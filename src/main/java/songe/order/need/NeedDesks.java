package songe.order.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import songe.order.deadline.Level;
import songe.shared.Sql;

/** Remembers who has which need. Runs in the caller's transaction. */
@ApplicationScoped
public class NeedDesks {
    private static final String READ = "select town_id, item_id, need, station_id, partner_id, level, due_at, closed"
            + " from need_desk where town_id = ? and item_id = ?";

    private final EntityManager em;

    NeedDesks(EntityManager em) {
        this.em = em;
    }

    /** Holds it until the transaction ends: who joins and what becomes of the need come one after the other. */
    public Optional<NeedDesk> lock(long townId, long itemId) {
        return Sql.rows(em, READ + " for update", NeedDesks::desk, townId, itemId).stream()
                .findFirst();
    }

    public boolean isOpen(long townId, long itemId) {
        return Sql.rows(em, READ, NeedDesks::desk, townId, itemId).stream().anyMatch(desk -> !desk.closed());
    }

    private static NeedDesk desk(ResultSet row) throws SQLException {
        return new NeedDesk(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getLong(4),
                row.getObject(5, Long.class),
                Level.valueOf(row.getString(6)),
                Sql.instant(row, 7),
                row.getBoolean(8));
    }

    /** Makes it, or gives it its present holder. */
    public void put(NeedDesk desk) {
        Sql.change(
                em,
                "insert into need_desk (town_id, item_id, need, station_id, partner_id, level, due_at, closed)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?) on duplicate key update station_id = values(station_id),"
                        + " partner_id = values(partner_id), level = values(level), due_at = values(due_at),"
                        + " closed = values(closed)",
                desk.townId(),
                desk.itemId(),
                desk.need(),
                desk.stationId(),
                desk.partnerId(),
                desk.level().name(),
                desk.dueAt(),
                desk.closed());
    }
}
