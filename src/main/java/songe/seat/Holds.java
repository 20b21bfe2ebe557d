package songe.seat;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import songe.shared.ClockMoved;
import songe.shared.Problem;
import songe.shared.Problems;
import songe.shared.Sql;
import songe.shared.Transactions;

/** Places kept for people who fill in the form. */
@ApplicationScoped
public class Holds {
    /** As long as filling in takes (issue: scarce places). */
    public static final Duration GOOD_FOR = Duration.ofMinutes(5);

    private static final Logger LOG = Logger.getLogger(Holds.class);
    /** Nobody keeps places of more sessions than that from others while thinking. */
    private static final int AT_ONCE = 2;

    private static final int AT_A_TIME = 50;

    private final EntityManager em;
    private final Seats seats;
    private final Transactions transactions;
    private final Clock clock;

    Holds(EntityManager em, Seats seats, Transactions transactions, Clock clock) {
        this.em = em;
        this.seats = seats;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Keeps places for {@link #GOOD_FOR}. Asking again in the same session answers the first hold, which is not prolonged;
     * another number of places changes it. Runs in the caller's transaction, which holds the person.
     *
     * @throws Problem 409 {@code booking.full}, {@code session.cancelled}, {@code hold.too-many}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public HoldRef hold(long townId, long sessionId, long personId, int places) {
        List<HoldRef> theirs = of(townId, personId);
        for (HoldRef hold : theirs) if (hold.sessionId() == sessionId) return resized(townId, hold, places);
        if (theirs.size() >= AT_ONCE) throw Problems.conflict("hold.too-many");
        forgetOld(townId, sessionId, personId);
        long id = seats.takeLast(townId, sessionId, key(personId), places, () -> Problems.conflict("booking.full"))
                .id();
        Instant until = clock.instant().plus(GOOD_FOR);
        em.createNativeQuery("update seat set person_id = ?, held_until = ? where id = ?")
                .setParameter(1, personId)
                .setParameter(2, until)
                .setParameter(3, id)
                .executeUpdate();
        return new HoldRef(id, sessionId, places, until);
    }

    private HoldRef resized(long townId, HoldRef hold, int places) {
        if (places != hold.places()) seats.resize(townId, hold.sessionId(), hold.id(), places);
        return new HoldRef(hold.id(), hold.sessionId(), places, hold.until());
    }

    /** One that is over, but not swept yet, would stand in its own way. */
    private void forgetOld(long townId, long sessionId, long personId) {
        Seat.heldAs(sessionId, key(personId))
                .forEach(hold -> seats.releaseHeld(townId, sessionId, hold.id(), hold.until()));
    }

    private List<HoldRef> of(long townId, long personId) {
        return Seat.heldBy(townId, personId, clock.instant());
    }

    /**
     * Turns a hold into the places of whom they are for. Runs in the caller's transaction.
     *
     * @param numbered at once, or else without a number and looked at once more at the end of the transaction
     * @throws Problem 409 {@code hold.over} when it is too old or none of theirs in that session, 409 {@code booking.twice},
     *     409 {@code session.cancelled}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public SeatRef confirm(
            long townId, long sessionId, long personId, long holdId, String beneficiaryKey, boolean numbered) {
        if (!turn(townId, sessionId, personId, holdId, beneficiaryKey))
            throw Problems.conflict(seats.has(sessionId, beneficiaryKey) ? "booking.twice" : "hold.over");
        if (!numbered) return seats.settle(sessionId, holdId, beneficiaryKey);
        SeatRef seat = seats.number(sessionId, holdId);
        seats.requireNotInLine(sessionId, beneficiaryKey);
        return seat;
    }

    private boolean turn(long townId, long sessionId, long personId, long holdId, String beneficiaryKey) {
        String sql = "update seat set held_until = null, person_id = null, beneficiary_key = ?"
                + " where id = ? and session_id = ? and town_id = ? and person_id = ? and held_until > ?";
        try {
            return 1 == Sql.change(em, sql, beneficiaryKey, holdId, sessionId, townId, personId, clock.instant());
        } catch (RuntimeException refused) {
            if (Transactions.isDuplicate(refused)) throw Problems.conflict("booking.twice");
            throw refused;
        }
    }

    /** Runs in the caller's transaction. @throws Problem 404 {@code hold.unknown} unless it is theirs and still good */
    @Transactional(Transactional.TxType.MANDATORY)
    public void letGo(long townId, long personId, long holdId) {
        HoldRef hold = of(townId, personId).stream()
                .filter(h -> h.id() == holdId)
                .findFirst()
                .orElseThrow(() -> Problems.notFound("hold.unknown"));
        if (!seats.releaseHeld(townId, hold.sessionId(), holdId, hold.until())) throw Problems.notFound("hold.unknown");
    }

    void onClockMoved(@Observes ClockMoved moved) {
        sweep();
    }

    @Scheduled(every = "{songe.sweep.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        while (releaseOld() == AT_A_TIME) LOG.debug("places nobody came back for are free again");
    }

    /**
     * Each in a transaction of its own; whatever another instance frees meanwhile is left to it.
     *
     * @return how many were old and are no more
     */
    int releaseOld() {
        Instant now = clock.instant();
        int done = 0;
        for (Object[] seat : transactions.retrying(() -> Seat.heldUntil(now, AT_A_TIME))) {
            try {
                transactions.retrying(
                        () -> seats.releaseHeld((long) seat[0], (long) seat[1], (long) seat[2], (Instant) seat[3]));
                done++;
            } catch (RuntimeException failed) { // one that cannot be freed must not stop the others
                LOG.errorf(failed, "The places kept as seat id %d could not be freed", seat[2]);
            }
        }
        return done;
    }

    private static String key(long personId) {
        return "hold:" + personId;
    }
}
