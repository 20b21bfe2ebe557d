package songe.order.host;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import songe.schedule.SessionRef;

/** A question to whoever holds a session, and the answer. */
@Entity
@Table(name = "host_check")
class HostCheck extends PanacheEntityBase {
    /** Unanswered then, the grid is told; and the town when there is hardly time to find somebody else. */
    private static final Duration GRID_BEFORE = Duration.ofHours(12);

    private static final Duration TOWN_BEFORE = Duration.ofHours(3);
    /** Who books late leaves that long to answer. */
    private static final Duration AT_LEAST = Duration.ofHours(1);

    @Id
    private long sessionId;

    private long townId;
    private long stationId;
    private long itemId;
    private Long partnerId;
    private Instant startsAt;
    private Instant endsAt;
    private Instant askedAt;
    private Boolean ready;
    private String words;
    private Instant answeredAt;
    private Long answeredBy;
    private int escalations;
    private Instant sweepAt;

    protected HostCheck() {}

    HostCheck(SessionRef session, Long partnerId, Instant now) {
        this.sessionId = session.id();
        this.townId = session.townId();
        this.stationId = session.stationId();
        this.itemId = session.itemId();
        this.partnerId = partnerId;
        this.startsAt = session.startsAt();
        this.endsAt = session.endsAt();
        this.askedAt = now;
        this.sweepAt = next(GRID_BEFORE, now);
    }

    static Optional<HostCheck> of(long sessionId) {
        return findByIdOptional(sessionId);
    }

    static List<HostCheck> ofAll(Collection<Long> sessionIds) {
        return sessionIds.isEmpty() ? List.of() : list("sessionId in ?1", sessionIds);
    }

    /** Not over yet, soonest first. */
    static List<HostCheck> ofPartners(long townId, Collection<Long> partnerIds, Instant now) {
        if (partnerIds.isEmpty()) return List.of();
        return list(
                "townId = ?1 and partnerId in ?2 and startsAt > ?3 and endsAt > ?4 order by startsAt, sessionId",
                townId,
                partnerIds,
                now.minus(Duration.ofDays(1)), // a session ends on the day it begins
                now);
    }

    /** Null when there is no time left for it. */
    private Instant next(Duration before, Instant now) {
        Instant usual = startsAt.minus(before);
        Instant next = usual.isAfter(now) ? usual : now.plus(AT_LEAST);
        return next.isBefore(startsAt) ? next : null;
    }

    void answer(boolean isReady, String said, long by, Instant now) {
        ready = isReady;
        words = said;
        answeredBy = by;
        answeredAt = now;
        sweepAt = null;
    }

    /** @return how many levels know it now */
    int escalate(Instant now) {
        escalations++;
        sweepAt = escalations == 1 ? next(TOWN_BEFORE, now) : null;
        return escalations;
    }

    /** Cancelled meanwhile: nobody has to be there. */
    void drop() {
        sweepAt = null;
    }

    boolean isReady() {
        return Boolean.TRUE.equals(ready);
    }

    long sessionId() {
        return sessionId;
    }

    long itemId() {
        return itemId;
    }

    long stationId() {
        return stationId;
    }

    HostFact.About about(Instant at, Long by) {
        return new HostFact.About(townId, sessionId, stationId, itemId, partnerId, startsAt, at, by);
    }

    HostView view() {
        return new HostView(sessionId, startsAt, endsAt, askedAt, ready, words, answeredAt);
    }
}
