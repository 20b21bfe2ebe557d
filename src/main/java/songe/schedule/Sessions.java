package songe.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import songe.shared.Cursor;
import songe.shared.Days;
import songe.shared.Problem;
import songe.shared.Problems;

/** The sessions of a town. */
@ApplicationScoped
@Transactional
public class Sessions {
    private final EntityManager em;

    Sessions(EntityManager em) {
        this.em = em;
    }

    /** @throws Problem 404 {@code session.unknown}, also for another town's */
    public SessionRef get(long townId, long id) {
        return Session.<Session>find("townId = ?1 and id = ?2", townId, id)
                .firstResultOptional()
                .map(Session::ref)
                .orElseThrow(() -> Problems.notFound("session.unknown"));
    }

    /** Of an item, soonest first, from {@code from} until before {@code until}; {@code stationId} null: at any station. */
    public List<SessionRef> ofItem(
            long townId, long itemId, Long stationId, Instant from, Instant until, Cursor after, int limit) {
        Instant afterStart = after == null ? Instant.EPOCH : after.at();
        long afterId = after == null ? 0 : after.id();
        return Session.<Session>find(
                        "townId = ?1 and itemId = ?2 and (?3 is null or stationId = ?3) and startsAt >= ?4 and startsAt < ?5"
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

    public List<SessionRef> atStationOn(long townId, long stationId, LocalDate day) {
        return Session.<Session>list(
                        "townId = ?1 and stationId = ?2 and startsAt >= ?3 and startsAt < ?4 order by startsAt, id",
                        townId,
                        stationId,
                        Days.start(day),
                        Days.start(day.plusDays(1)))
                .stream()
                .map(Session::ref)
                .toList();
    }

    /** Free places by item in the sessions that start from {@code from} until before {@code until}; no sessions, no entry. */
    public Map<Long, Integer> freeByItem(long townId, Instant from, Instant until) {
        List<?> rows = em.createNativeQuery("select item_id, sum(capacity - taken) from session"
                        + " where town_id = ? and starts_at >= ? and starts_at < ? group by item_id")
                .setParameter(1, townId)
                .setParameter(2, from)
                .setParameter(3, until)
                .getResultList();
        Map<Long, Integer> free = new HashMap<>();
        for (Object row : rows) {
            Object[] r = (Object[]) row;
            free.put(((Number) r[0]).longValue(), ((Number) r[1]).intValue());
        }
        return free;
    }
}
