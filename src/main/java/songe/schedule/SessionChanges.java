package songe.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import songe.shared.Days;
import songe.shared.Problem;
import songe.shared.Problems;

/** Changes single sessions, by conditional updates as the seats do. Runs in the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SessionChanges {
    private final EntityManager em;
    private final Event<SessionsChanged> changed;
    private final Clock clock;

    SessionChanges(EntityManager em, Event<SessionsChanged> changed, Clock clock) {
        this.em = em;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * Below what is taken, too: nobody loses a place for it, but nobody new gets one until enough have left.
     *
     * @throws Problem 409 {@code session.cancelled}
     */
    public void resize(SessionRef session, int capacity) {
        int changed = em.createNativeQuery("update session set capacity = ?, surplus = greatest(taken - ?, 0),"
                        + " capacity_by_hand = 1 where id = ? and not withdrawn and cancelled_at is null")
                .setParameter(1, capacity)
                .setParameter(2, capacity)
                .setParameter(3, session.id())
                .executeUpdate();
        if (changed == 0) throw Problems.conflict("session.cancelled");
    }

    /**
     * From now on nobody gets a place in it: who is booking at this moment either has the place already, or is refused.
     *
     * @return false when it was cancelled before
     */
    public boolean cancel(SessionRef session, String reason, String alternative) {
        return em.createNativeQuery("update session set cancelled_at = ?, cancel_reason = ?, cancel_alternative = ?"
                                + " where id = ? and not withdrawn and cancelled_at is null")
                        .setParameter(1, clock.instant())
                        .setParameter(2, reason)
                        .setParameter(3, alternative)
                        .setParameter(4, session.id())
                        .executeUpdate()
                == 1;
    }

    /** A day's sessions that take place and are not over; nobody gets or gives back a place in them until the transaction ends. */
    public List<SessionRef> hold(long stationId, LocalDate day) {
        List<?> ids = em.createNativeQuery("select id from session where station_id = ? and starts_at >= ?"
                        + " and starts_at < ? and ends_at > ? and not withdrawn and cancelled_at is null"
                        + " order by starts_at, id for update")
                .setParameter(1, stationId)
                .setParameter(2, Days.start(day))
                .setParameter(3, Days.start(day.plusDays(1)))
                .setParameter(4, clock.instant())
                .getResultList();
        return ids.stream().map(id -> fresh(((Number) id).longValue())).toList();
    }

    /** As it stands in the database now. */
    public SessionRef fresh(long id) {
        Session session = em.find(Session.class, id);
        em.refresh(session);
        return session.ref();
    }

    SessionRef add(Session made) {
        made.persist();
        changed.fire(new SessionsChanged(made.ref().townId()));
        return made.ref();
    }

    /** One of the item at the station that takes place and shares time with that span. */
    List<SessionRef> sharing(long stationId, long itemId, Instant from, Instant until) {
        return Session.<Session>list(
                        "stationId = ?1 and itemId = ?2 and startsAt < ?3 and startsAt > ?4 and endsAt > ?5"
                                + " and not withdrawn and cancelledAt is null order by startsAt",
                        stationId,
                        itemId,
                        until,
                        Days.start(Days.day(from)).minusMillis(1), // a session ends on the day it begins
                        from)
                .stream()
                .map(Session::ref)
                .toList();
    }
}
