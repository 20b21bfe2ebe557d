package songe.seat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import songe.shared.Problem;
import songe.shared.Problems;
import songe.shared.Transactions;

/** Takes and frees places. Runs in the caller's transaction: a rollback frees what it took. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Seats {
    private final EntityManager em;

    Seats(EntityManager em) {
        this.em = em;
    }

    /**
     * One place of a session for one human being.
     *
     * @throws Problem 409 {@code booking.full}, 409 {@code booking.twice}, 409 {@code session.cancelled}
     */
    public SeatRef take(long townId, long sessionId, String beneficiaryKey) {
        int taken = em.createNativeQuery(
                        "update session set taken = taken + 1, last_ticket = last_ticket + 1"
                                + " where id = ? and town_id = ? and taken + 1 <= capacity and not withdrawn and cancelled_at is null")
                .setParameter(1, sessionId)
                .setParameter(2, townId)
                .executeUpdate();
        if (taken == 0) throw Problems.conflict(refusal(sessionId, beneficiaryKey));
        int ticket = number("select last_ticket from session where id = ?", sessionId);
        seat(townId, sessionId, beneficiaryKey, ticket);
        long id = ((Number) em.createNativeQuery("select id from seat where session_id = ? and ticket = ?")
                        .setParameter(1, sessionId)
                        .setParameter(2, ticket)
                        .getSingleResult())
                .longValue();
        return new SeatRef(id, ticket);
    }

    private String refusal(long sessionId, String beneficiaryKey) {
        boolean gone = number(
                        "select count(*) from session where id = ? and (withdrawn or cancelled_at is not null)",
                        sessionId)
                > 0;
        if (gone) return "session.cancelled";
        return holds(sessionId, beneficiaryKey) ? "booking.twice" : "booking.full";
    }

    private void seat(long townId, long sessionId, String beneficiaryKey, int ticket) {
        try {
            em.createNativeQuery("insert into seat (town_id, session_id, beneficiary_key, ticket) values (?, ?, ?, ?)")
                    .setParameter(1, townId)
                    .setParameter(2, sessionId)
                    .setParameter(3, beneficiaryKey)
                    .setParameter(4, ticket)
                    .executeUpdate();
        } catch (RuntimeException refused) {
            if (Transactions.isDuplicate(refused)) throw Problems.conflict("booking.twice");
            throw refused;
        }
    }

    private boolean holds(long sessionId, String beneficiaryKey) {
        return !em.createNativeQuery("select id from seat where session_id = ? and beneficiary_key = ?")
                .setParameter(1, sessionId)
                .setParameter(2, beneficiaryKey)
                .getResultList()
                .isEmpty();
    }

    /** Gives a place back. A second time does nothing. */
    public void release(long townId, long sessionId, long seatId) {
        int gone = em.createNativeQuery("delete from seat where id = ? and session_id = ? and town_id = ?")
                .setParameter(1, seatId)
                .setParameter(2, sessionId)
                .setParameter(3, townId)
                .executeUpdate();
        if (gone == 1) {
            em.createNativeQuery("update session set taken = taken - 1 where id = ? and taken > 0")
                    .setParameter(1, sessionId)
                    .executeUpdate();
        }
    }

    /** Keeps the places taken, but not by whom. */
    public void forgetWho(Collection<Long> seatIds) {
        if (seatIds.isEmpty()) return;
        em.createNativeQuery("update seat set beneficiary_key = concat('w:', id) where id in (?1)")
                .setParameter(1, seatIds)
                .executeUpdate();
    }

    private int number(String sql, long id) {
        return ((Number) em.createNativeQuery(sql).setParameter(1, id).getSingleResult()).intValue();
    }
}
