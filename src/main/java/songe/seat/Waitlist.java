package songe.seat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import songe.shared.Problem;
import songe.shared.Problems;
import songe.shared.Sql;
import songe.shared.Transactions;

/**
 * The line for a session. Freed places are kept for the first in line whose party fits and offered for a while; a party
 * too large for what is free keeps its place in the line. Runs in the caller's transaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Waitlist {
    /** An offer that nobody answers comes once more, from the end of the line. */
    public static final int OFFERS = 2;

    private static final Duration OFFER = Duration.ofHours(4);
    private static final Duration SHORT_OFFER = Duration.ofMinutes(30);
    private static final Duration NEAR = Duration.ofHours(24);

    private final EntityManager em;
    private final Seats seats;
    private final Event<PlaceOffered> offered;
    private final Clock clock;

    Waitlist(EntityManager em, Seats seats, Event<PlaceOffered> offered, Clock clock) {
        this.em = em;
        this.seats = seats;
        this.offered = offered;
        this.clock = clock;
    }

    /**
     * Where somebody stands.
     *
     * @param before parties that come first, and their own; without those who are offered places now
     * @param waiting parties that wait in all
     * @param offeredUntil exclusive; null while nothing is offered
     */
    public record Place(long orderId, Long before, Long waiting, Instant offeredUntil) {
        /** From 1; 0 while places are offered. */
        public int position() {
            return offeredUntil == null ? before.intValue() : 0;
        }
    }

    /**
     * At the end of the line; offered at once what nobody before them wants. Many may join at a time, but none while
     * places are given back: who frees one sees everybody in the line, or who joins sees it free.
     *
     * @param orderId what they asked for; told again with each offer
     * @param cameAt by which they stand in the line
     * @throws Problem 409 {@code booking.twice}, 409 {@code session.cancelled}
     */
    public void join(long townId, long sessionId, long orderId, String beneficiaryKey, int places, Instant cameAt) {
        int free = seats.share(sessionId);
        if (seats.has(sessionId, beneficiaryKey)) throw Problems.conflict("booking.twice");
        try {
            Sql.change(
                    em,
                    "insert into waiting (town_id, session_id, order_id, beneficiary_key, places, came_at)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    townId,
                    sessionId,
                    orderId,
                    beneficiaryKey,
                    places,
                    cameAt);
        } catch (RuntimeException refused) {
            if (Transactions.isDuplicate(refused)) throw Problems.conflict("booking.twice");
            throw refused;
        }
        if (free > 0) advance(townId, sessionId);
    }

    /**
     * The offered places become theirs.
     *
     * @throws Problem 409 {@code offer.none} when nothing is offered, or not any more
     */
    public SeatRef accept(long townId, long sessionId, long orderId) {
        seats.lock(sessionId);
        Waiting one = Waiting.of(townId, sessionId, orderId)
                .filter(w -> w.isOffered(clock.instant()))
                .orElseThrow(() -> Problems.conflict("offer.none"));
        one.delete();
        return seats.number(sessionId, one.seatId());
    }

    /** Out of the line; places offered go to the next. Nothing happens when they are not in it. */
    public void leave(long townId, long sessionId, long orderId) {
        seats.lock(sessionId);
        Waiting.of(townId, sessionId, orderId).ifPresent(one -> {
            one.delete();
            if (one.isOffered()) seats.release(townId, sessionId, one.seatId());
        });
    }

    /** Nobody answered the offer: to the end of the line. @return false when that was the last offer they get */
    public boolean lapse(long townId, long sessionId, long orderId) {
        seats.lock(sessionId);
        Waiting one = Waiting.of(townId, sessionId, orderId)
                .filter(Waiting::isOffered)
                .orElse(null);
        if (one == null) return true;
        boolean again = one.lapses() + 1 < OFFERS;
        one.delete();
        em.flush(); // the same party may stand in a line only once
        if (again) one.again(clock.instant()).persistAndFlush();
        seats.release(townId, sessionId, one.seatId());
        return again;
    }

    /** By order; who is in no line, no entry. */
    public Map<Long, Place> places(Collection<Long> orderIds) {
        if (orderIds.isEmpty()) return Map.of();
        em.flush(); // who was offered a place just now
        String sql =
                "select w.order_id, coalesce(sum(b.came_at < w.came_at or b.came_at = w.came_at and b.id <= w.id), 0), count(b.id), w.offered_until from waiting w"
                        + " left join waiting b on b.session_id = w.session_id and b.offered_until is null"
                        + " where w.order_id in " + Sql.marks(orderIds) + " group by w.id, w.order_id, w.offered_until";
        return Sql.rows(em, sql, Waitlist::place, orderIds.toArray()).stream()
                .collect(Collectors.toMap(Place::orderId, place -> place));
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(row.getLong(1), row.getLong(2), row.getLong(3), Sql.instant(row, 4));
    }

    void onFreed(@Observes PlacesFreed freed) {
        advance(freed.townId(), freed.sessionId());
    }

    /**
     * Offers what is free to those in line. Mostly nothing is, and then nobody in it is looked at: a line may be as long as
     * the rush for its session was.
     */
    public void advance(long townId, long sessionId) {
        em.flush();
        int free = seats.lock(sessionId);
        if (free <= 0 || !Waiting.isAny(townId, sessionId)) return;
        Instant until = offerUntil(sessionId);
        if (until == null) return;
        for (Waiting one = Waiting.first(townId, sessionId, free); one != null; ) {
            Long seat = seats.keepForLine(townId, sessionId, one.beneficiaryKey(), one.places());
            if (seat == null) return;
            one.offer(seat, until);
            offered.fire(new PlaceOffered(townId, one.orderId(), until));
            free -= one.places();
            one = Waiting.first(townId, sessionId, free);
        }
    }

    /** Null when it has begun or does not take place: nobody is offered a place in it any more. */
    private Instant offerUntil(long sessionId) {
        Instant now = clock.instant();
        Instant starts = em.createQuery(
                        "select s.startsAt from Session s where s.id = ?1 and s.startsAt > ?2"
                                + " and not s.withdrawn and s.cancelledAt is null",
                        Instant.class)
                .setParameter(1, sessionId)
                .setParameter(2, now)
                .getSingleResultOrNull();
        if (starts == null) return null;
        Instant until = now.plus(starts.isBefore(now.plus(NEAR)) ? SHORT_OFFER : OFFER);
        return until.isAfter(starts) ? starts : until;
    }
}
