package songe.seat.unit;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import songe.seat.Holds;
import songe.shared.ClockMoved;
import songe.shared.Problem;
import songe.shared.Problems;
import songe.shared.Transactions;

/** Rooms and things kept for people who fill in the form. */
@ApplicationScoped
public class UnitHolds {
    private static final Logger LOG = Logger.getLogger(UnitHolds.class);
    /** Nobody keeps more of them than that from others while thinking. */
    private static final int AT_ONCE = 2;

    private static final int AT_A_TIME = 50;

    private final EntityManager em;
    private final Units units;
    private final Transactions transactions;
    private final Clock clock;

    UnitHolds(EntityManager em, Units units, Transactions transactions, Clock clock) {
        this.em = em;
        this.units = units;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Keeps a range for {@link Holds#GOOD_FOR}. Asking for it again answers the first hold; another range of the same item
     * takes its place, and neither is kept longer for it. Runs in the caller's transaction, which holds the person.
     *
     * @return empty when it is not free: then what was held before stays so
     * @throws Problem 409 {@code hold.too-many}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<SpanRef> hold(Asked asked, long personId) {
        List<SpanRef> theirs = Span.heldBy(asked.townId(), personId, clock.instant());
        SpanRef before = theirs.stream()
                .filter(h -> h.itemId() == asked.itemId())
                .findFirst()
                .orElse(null);
        if (before != null && isSame(before, asked)) return Optional.of(before);
        if (before == null && theirs.size() >= AT_ONCE) throw Problems.conflict("hold.too-many");
        // its own steps must not stand in the way of a longer range; whoever is refused has it back by the rollback
        if (before != null) units.release(asked.townId(), before.id());
        Instant until = before != null ? before.until() : clock.instant().plus(Holds.GOOD_FOR);
        return units.tryTake(asked).map(span -> held(span, personId, until));
    }

    private static boolean isSame(SpanRef before, Asked asked) {
        return before.stationId() == asked.stationId()
                && before.places() == asked.places()
                && before.startsAt().equals(asked.startsAt())
                && before.endsAt().equals(asked.endsAt());
    }

    private SpanRef held(SpanRef span, long personId, Instant until) {
        em.createNativeQuery("update unit_span set person_id = ?, held_until = ? where id = ?")
                .setParameter(1, personId)
                .setParameter(2, until)
                .setParameter(3, span.id())
                .executeUpdate();
        return new SpanRef(
                span.id(), span.itemId(), span.stationId(), span.startsAt(), span.endsAt(), span.places(), until);
    }

    /**
     * Turns a hold into what is given. Runs in the caller's transaction.
     *
     * @throws Problem 409 {@code hold.over} when it is too old, none of theirs, or of another range
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public SpanRef confirm(Asked asked, long personId, long spanId) {
        int confirmed = em.createNativeQuery("update unit_span set held_until = null, person_id = null where id = ?"
                        + " and town_id = ? and person_id = ? and held_until > ?")
                .setParameter(1, spanId)
                .setParameter(2, asked.townId())
                .setParameter(3, personId)
                .setParameter(4, clock.instant())
                .executeUpdate();
        SpanRef span = confirmed == 0 ? null : Span.of(asked.townId(), spanId).orElse(null);
        boolean same = span != null && span.itemId() == asked.itemId() && isSame(span, asked);
        if (!same) throw Problems.conflict("hold.over");
        return span;
    }

    /** Runs in the caller's transaction. @throws Problem 404 {@code hold.unknown} unless it is theirs and still good */
    @Transactional(Transactional.TxType.MANDATORY)
    public void letGo(long townId, long personId, long spanId) {
        SpanRef hold = Span.heldBy(townId, personId, clock.instant()).stream()
                .filter(h -> h.id() == spanId)
                .findFirst()
                .orElseThrow(() -> Problems.notFound("hold.unknown"));
        if (!releaseHeld(townId, hold)) throw Problems.notFound("hold.unknown");
    }

    /** As it was seen: one that was confirmed meanwhile stays. @return whether it was still one */
    private boolean releaseHeld(long townId, SpanRef hold) {
        int mine = em.createNativeQuery("update unit_span set held_until = '2000-01-01' where id = ? and town_id = ?"
                        + " and held_until = ?")
                .setParameter(1, hold.id())
                .setParameter(2, townId)
                .setParameter(3, hold.until())
                .executeUpdate();
        if (mine == 1) units.release(townId, hold.id());
        return mine == 1;
    }

    void onClockMoved(@Observes ClockMoved moved) {
        sweep();
    }

    @Scheduled(every = "{songe.sweep.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        while (releaseOld() == AT_A_TIME) LOG.debug("rooms and things nobody came back for are free again");
    }

    /** Each in a transaction of its own; whatever another instance frees meanwhile is left to it. @return how many were old */
    int releaseOld() {
        Instant now = clock.instant();
        List<Old> old = transactions.retrying(() -> old(now));
        for (Old one : old) transactions.retrying(() -> releaseHeld(one.townId, one.span));
        return old.size();
    }

    private record Old(long townId, SpanRef span) {}

    private List<Old> old(Instant now) {
        return Span.<Span>find("heldUntil <= ?1 order by heldUntil", now).page(0, AT_A_TIME).stream()
                .map(span -> new Old(span.townId(), span.ref()))
                .toList();
    }
}
