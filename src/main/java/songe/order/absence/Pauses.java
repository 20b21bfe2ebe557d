package songe.order.absence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import songe.shared.Sql;

/**
 * Until when a human being gets no new scarce places. Whoever notes a no-show holds that human being's row first: of three
 * noted at once each would otherwise see only its own, and none the third. Runs in the caller's transaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Pauses {
    static final int THIRD = 3;
    static final Duration PAUSED_FOR = Duration.ofDays(7);

    private static final String HOLD = "insert into no_show_pause (town_id, beneficiary_key) values (:town, :key)"
            + " on duplicate key update paused_until = paused_until";

    private final EntityManager em;
    private final String hold;

    @Inject
    Pauses(EntityManager em) {
        this(em, HOLD);
    }

    /** With another statement: for the test that shows what holding is good for. */
    Pauses(EntityManager em, String hold) {
        this.em = em;
        this.hold = hold;
    }

    /** Nobody else counts that human being's no-shows until the transaction ends. */
    void hold(long townId, String key) {
        em.createNativeQuery(hold)
                .setParameter("town", townId)
                .setParameter("key", key)
                .executeUpdate();
    }

    /** Anew from those that count. @return until when they are paused; null for not, or not any more */
    Instant count(long townId, String key, Instant now) {
        em.flush();
        Instant until = until(NoShow.counted(townId, key, now.minus(NoShow.COUNTS_FOR)));
        em.createNativeQuery("insert into no_show_pause (town_id, beneficiary_key, paused_until) values (:town, :key,"
                        + " :until) on duplicate key update paused_until = :until")
                .setParameter("town", townId)
                .setParameter("key", key)
                .setParameter("until", until)
                .executeUpdate();
        return until != null && until.isAfter(now) ? until : null;
    }

    /** A week from the last one that was the third, or a further one, of those that count together. */
    private static Instant until(List<Instant> counted) {
        return counted.size() < THIRD ? null : counted.get(counted.size() - 1).plus(PAUSED_FOR);
    }

    /** Null when they are not. */
    Instant of(long townId, String key, Instant now) {
        List<Instant> until = Sql.rows(
                em,
                "select paused_until from no_show_pause where town_id = ? and beneficiary_key = ? and paused_until > ?",
                row -> Sql.instant(row, 1),
                townId,
                key,
                now);
        return until.isEmpty() ? null : until.get(0);
    }

    void forget(String key) {
        em.createNativeQuery("delete from no_show_pause where beneficiary_key = ?")
                .setParameter(1, key)
                .executeUpdate();
    }
}
