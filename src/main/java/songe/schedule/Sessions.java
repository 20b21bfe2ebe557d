package songe.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import songe.shared.Cursor;
import songe.shared.Days;
import songe.shared.Problems;

/** The sessions of a town. */
@ApplicationScoped
@Transactional
public class Sessions {
    private final EntityManager em;

    Sessions(EntityManager em) {
        this.em = em;
    }

    /** Cancelled or not. @throws Problem 404 {@code session.unknown}, also for another town's and for one that is withdrawn */
    public SessionRef get(long townId, long id) {
        return Session.<Session>findByIdOptional(id)
                .filter(session -> session.isThere(townId))
                .map(Session::ref)
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

    private record Free(long itemId, Long places) {}
}
