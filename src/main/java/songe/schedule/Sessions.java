package songe.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import songe.shared.Cursor;
import songe.shared.Days;
import songe.shared.Problems;
import songe.shared.Sql;

/** The sessions of a town. */
@ApplicationScoped
@Transactional
public class Sessions {
    /** Sent as it stands: every order asks it, and nobody changes a session through the entity. */
    private static final String GET = "select id, town_id, item_id, station_id, starts_at, ends_at, capacity, taken,"
            + " offer_id is null, cancelled_at, cancel_reason, cancel_alternative"
            + " from session where id = ? and town_id = ? and not withdrawn";

    private final EntityManager em;

    Sessions(EntityManager em) {
        this.em = em;
    }

    /** Cancelled or not. @throws Problem 404 {@code session.unknown}, also for another town's and for one that is withdrawn */
    public SessionRef get(long townId, long id) {
        return Sql.rows(em, GET, Sessions::ref, id, townId).stream()
                .findFirst()
                .orElseThrow(() -> Problems.notFound("session.unknown"));
    }

    /** Of an item, soonest first and with the cancelled ones, from {@code from} until before {@code until}; {@code stationId} null: at any station. */
    public List<SessionRef> ofItem(
            long townId, long itemId, Long stationId, Instant from, Instant until, Cursor after, int limit) {
        Instant afterStart = after == null ? Instant.EPOCH : after.at();
        long afterId = after == null ? 0 : after.id();
        return Session.<Session>find(
                        "townId = ?1 and itemId = ?2 and not withdrawn and (?3 is null or stationId = ?3) and startsAt >= ?4 and startsAt < ?5"
                                + " and (startsAt > ?6 or startsAt = ?6 and id > ?7) order by startsAt, id",
                        townId,
                        itemId,
                        stationId,
                        from,
                        until,
                        afterStart,
                        afterId)
                .page(0, limit)
                .stream()
                .map(Session::ref)
                .toList();
    }

    /** With the cancelled ones. @param last the last day of these */
    public List<SessionRef> atStation(long townId, long stationId, LocalDate first, LocalDate last) {
        return Session.<Session>list(
                        "townId = ?1 and stationId = ?2 and startsAt >= ?3 and startsAt < ?4 and not withdrawn"
                                + " order by startsAt, id",
                        townId,
                        stationId,
                        Days.start(first),
                        Days.start(last.plusDays(1)))
                .stream()
                .map(Session::ref)
                .toList();
    }

    /** Free places by item in the sessions that start from {@code from} until before {@code until}; no sessions, no entry. */
    public Map<Long, Integer> freeByItem(Collection<Long> itemIds, Instant from, Instant until) {
        if (itemIds.isEmpty()) return Map.of();
        return em
                .createQuery(
                        "select s.itemId, sum(s.capacity - s.taken) from Session s"
                                + " where s.itemId in ?1 and s.startsAt >= ?2 and s.startsAt < ?3"
                                + " and not s.withdrawn and s.cancelledAt is null group by s.itemId",
                        Free.class)
                .setParameter(1, itemIds)
                .setParameter(2, from)
                .setParameter(3, until)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Free::itemId, free -> free.places().intValue()));
    }

    private static SessionRef ref(ResultSet row) throws SQLException {
        Instant cancelled = Sql.instant(row, 10);
        return new SessionRef(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                Sql.instant(row, 5),
                Sql.instant(row, 6),
                row.getInt(7),
                row.getInt(8),
                row.getBoolean(9),
                cancelled == null
                        ? null
                        : new SessionRef.Cancellation(cancelled, row.getString(11), row.getString(12)));
    }

    private record Free(long itemId, Long places) {}
}
