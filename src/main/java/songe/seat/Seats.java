package songe.seat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import songe.shared.Problem;
import songe.shared.Problems;
import songe.shared.Sql;
import songe.shared.Transactions;

/**
 * Takes and frees places. Runs in the caller's transaction: a rollback frees what it took. Who wants a seat's row and its
 * session's takes the seat's first.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Seats {
    /** Who stands in line and would fit comes before anybody new. */
    private static final String ENOUGH = " and taken + ? <= capacity and not exists (select 1 from waiting w"
            + " where w.session_id = session.id and w.offered_until is null"
            + " and w.places <= session.capacity - session.taken)";

    /** One human being has a place or waits for one, not both: who frees places could not give them what they have. */
    private static final String NOT_IN_LINE = " and not exists (select 1 from waiting own"
            + " where own.session_id = session.id and own.beneficiary_key = ?)";

    private static final int NOT_ENOUGH = -1;

    private final EntityManager em;
    private final Event<PlacesFreed> freed;
    private final Transactions transactions;
    private final String enough;

    @Inject
    Seats(EntityManager em, Event<PlacesFreed> freed, Transactions transactions) {
        this(em, freed, transactions, ENOUGH);
    }

    /** With another condition, or none: for the tests that show what it is good for. */
    Seats(EntityManager em, Event<PlacesFreed> freed, Transactions transactions, String enough) {
        this.em = em;
        this.freed = freed;
        this.transactions = transactions;
        this.enough = enough;
    }

    /**
     * Places of a session for one human being and whoever comes along.
     *
     * @throws Problem 409 {@code booking.full}, 409 {@code booking.twice}, 409 {@code session.cancelled}
     */
    public SeatRef take(long townId, long sessionId, String beneficiaryKey, int places) {
        return tryTake(townId, sessionId, beneficiaryKey, places).orElseThrow(() -> Problems.conflict("booking.full"));
    }

    /** The same for who would wait: empty instead of {@code booking.full}. */
    public Optional<SeatRef> tryTake(long townId, long sessionId, String beneficiaryKey, int places) {
        int ticket = more(townId, sessionId, places, enough, 1, beneficiaryKey);
        if (ticket == NOT_ENOUGH) {
            requireOnlyFull(sessionId, beneficiaryKey);
            return Optional.empty();
        }
        return Optional.of(new SeatRef(insert(townId, sessionId, beneficiaryKey, places, ticket), ticket, places));
    }

    /**
     * The same without a number, and counted at the end of the transaction: everybody who wants a place waits for the
     * session's row, so it is held for no more than that.
     *
     * @param full what is thrown at the end where there are not enough
     * @throws Problem at once 409 {@code booking.twice}; at the end the same, 409 {@code session.cancelled}
     */
    public SeatRef takeLast(
            long townId, long sessionId, String beneficiaryKey, int places, Supplier<RuntimeException> full) {
        long id = insert(townId, sessionId, beneficiaryKey, places, null);
        transactions.last(() -> {
            if (more(townId, sessionId, places, enough, 0, beneficiaryKey) != NOT_ENOUGH) return;
            requireLive(sessionId);
            requireNotInLine(sessionId, beneficiaryKey);
            throw full.get();
        });
        return new SeatRef(id, null, places);
    }

    /** Gives places back. A second time does nothing. */
    public void release(long townId, long sessionId, long seatId) {
        Integer places = placesOf(townId, sessionId, seatId);
        if (places == null) return;
        query("delete from seat where id = :id").setParameter("id", seatId).executeUpdate();
        free(townId, sessionId, places);
    }

    /** The same for a hold as it was seen: one that was confirmed meanwhile stays. @return whether it was still one */
    boolean releaseHeld(long townId, long sessionId, long seatId, Instant until) {
        Integer places = placesOf(townId, sessionId, seatId);
        int gone = query("delete from seat where id = :id and held_until = :until")
                .setParameter("id", seatId)
                .setParameter("until", until)
                .executeUpdate();
        if (gone == 1) free(townId, sessionId, places);
        return gone == 1;
    }

    /**
     * A larger or smaller party keeps its seat and its number.
     *
     * @throws Problem 404 {@code seat.unknown}, 409 {@code booking.full}
     */
    public void resize(long townId, long sessionId, long seatId, int places) {
        Integer before = placesOf(townId, sessionId, seatId);
        if (before == null) throw Problems.notFound("seat.unknown");
        if (places > before && more(townId, sessionId, places - before, enough, 0, null) == NOT_ENOUGH)
            throw Problems.conflict("booking.full");
        query("update seat set places = :places where id = :id")
                .setParameter("places", places)
                .setParameter("id", seatId)
                .executeUpdate();
        if (places < before) free(townId, sessionId, before - places);
    }

    /** Keeps the places taken, but not by whom. */
    public void forgetWho(Collection<Long> seatIds) {
        if (seatIds.isEmpty()) return;
        query("update seat set beneficiary_key = concat('w:', id) where id in (:ids)")
                .setParameter("ids", seatIds)
                .executeUpdate();
    }

    /** The same for the one in line, whom nobody in the line comes before; null when there are not enough. */
    Long keepForLine(long townId, long sessionId, String key, int places) {
        boolean kept = more(townId, sessionId, places, " and taken + ? <= capacity", 0, null) != NOT_ENOUGH;
        return kept ? insert(townId, sessionId, key, places, null) : null;
    }

    /**
     * Places that were kept so far, where nobody is called by a number.
     *
     * @throws Problem at the end 409 {@code session.cancelled}, 409 {@code booking.twice} for who stands in line as well
     */
    SeatRef settle(long sessionId, long seatId, String beneficiaryKey) {
        transactions.last(() -> {
            lock(sessionId);
            requireLive(sessionId);
            requireNotInLine(sessionId, beneficiaryKey);
        });
        return new SeatRef(seatId, null, value("select places from seat where id = :id", seatId));
    }

    /** The next number for places that were kept so far. @throws Problem 409 {@code session.cancelled} meanwhile */
    SeatRef number(long sessionId, long seatId) {
        int live = query("update session set last_ticket = last_ticket + 1"
                        + " where id = :session and not withdrawn and cancelled_at is null")
                .setParameter("session", sessionId)
                .executeUpdate();
        if (live == 0) throw Problems.conflict("session.cancelled");
        int ticket = lastTicket(sessionId);
        query("update seat set ticket = :ticket where id = :id")
                .setParameter("ticket", ticket)
                .setParameter("id", seatId)
                .executeUpdate();
        return new SeatRef(seatId, ticket, value("select places from seat where id = :id", seatId));
    }

    /**
     * Looks at the end of the transaction whether the session takes place: who calls it off sees what was written by then, or
     * is seen.
     *
     * @throws Problem at the end 409 {@code session.cancelled}
     */
    public void requireLiveLast(long sessionId) {
        transactions.last(() -> share(sessionId));
    }

    /** Whoever changes a session's seats or its line holds its row, so that sums and rows change as one. @return the free places */
    int lock(long sessionId) {
        return Sql.rows(
                        em,
                        "select capacity - taken from session where id = ? for update",
                        row -> row.getInt(1),
                        sessionId)
                .get(0);
    }

    /** Keeps others from changing the session's seats, not from doing the same. @return the free places */
    int share(long sessionId) {
        String sql = "select capacity - taken from session where id = ? and not withdrawn and cancelled_at is null"
                + " lock in share mode";
        return Sql.rows(em, sql, row -> row.getInt(1), sessionId).stream()
                .findFirst()
                .orElseThrow(() -> Problems.conflict("session.cancelled"));
    }

    /**
     * In one statement, which holds the session's row from then on: {@code last_insert_id} has the driver bring the number
     * along.
     *
     * @param condition in which every parameter is the places
     * @param beneficiaryKey who must not stand in line; null: whoever it is may
     * @return the last number that was given out, or {@link #NOT_ENOUGH}
     */
    private int more(long townId, long sessionId, int places, String condition, int tickets, String beneficiaryKey) {
        String sql = "update session set taken = taken + ?, last_ticket = last_insert_id(last_ticket + ?)"
                + " where id = ? and town_id = ? and not withdrawn and cancelled_at is null" + condition
                + (beneficiaryKey == null ? "" : NOT_IN_LINE);
        List<Object> values = new ArrayList<>(List.of(places, tickets, sessionId, townId));
        if (!condition.isEmpty()) values.add(places);
        if (beneficiaryKey != null) values.add(beneficiaryKey);
        Long ticket = Sql.key(em, sql, values.toArray());
        return ticket == null ? NOT_ENOUGH : ticket.intValue();
    }

    private void requireOnlyFull(long sessionId, String beneficiaryKey) {
        requireLive(sessionId);
        if (has(sessionId, beneficiaryKey)) throw Problems.conflict("booking.twice");
        requireNotInLine(sessionId, beneficiaryKey);
    }

    /** The caller holds the session's row, or what it finds may have changed already. @throws Problem 409 {@code booking.twice} */
    void requireNotInLine(long sessionId, String beneficiaryKey) {
        String sql = "select 1 from waiting where session_id = ? and beneficiary_key = ?";
        if (!Sql.rows(em, sql, row -> true, sessionId, beneficiaryKey).isEmpty())
            throw Problems.conflict("booking.twice");
    }

    private void requireLive(long sessionId) {
        String sql = "select 1 from session where id = ? and (withdrawn or cancelled_at is not null)";
        if (!Sql.rows(em, sql, row -> true, sessionId).isEmpty()) throw Problems.conflict("session.cancelled");
    }

    boolean has(long sessionId, String beneficiaryKey) {
        String sql = "select 1 from seat where session_id = ? and beneficiary_key = ?";
        return !Sql.rows(em, sql, row -> true, sessionId, beneficiaryKey).isEmpty();
    }

    private long insert(long townId, long sessionId, String beneficiaryKey, int places, Integer ticket) {
        String sql = "insert into seat (town_id, session_id, beneficiary_key, places, ticket) values (?, ?, ?, ?, ?)";
        try {
            return Sql.key(em, sql, townId, sessionId, beneficiaryKey, places, ticket);
        } catch (RuntimeException refused) {
            if (Transactions.isDuplicate(refused)) throw Problems.conflict("booking.twice");
            throw refused;
        }
    }

    /** The surplus of a capacity that was lowered melts first. */
    private void free(long townId, long sessionId, int places) {
        query("update session set surplus = least(surplus, greatest(taken - :places - capacity, 0)),"
                        + " taken = taken - :places where id = :session")
                .setParameter("places", places)
                .setParameter("session", sessionId)
                .executeUpdate();
        freed.fire(new PlacesFreed(townId, sessionId));
    }

    private Integer placesOf(long townId, long sessionId, long seatId) {
        String sql = "select places from seat where id = ? and session_id = ? and town_id = ? for update";
        return Sql.rows(em, sql, row -> row.getInt(1), seatId, sessionId, townId).stream()
                .findFirst()
                .orElse(null);
    }

    private int lastTicket(long sessionId) {
        return value("select last_ticket from session where id = :id", sessionId);
    }

    private int value(String sql, long id) {
        return ((Number) query(sql).setParameter("id", id).getSingleResult()).intValue();
    }

    private Query query(String sql) {
        return em.createNativeQuery(sql);
    }
}
