package songe.order.absence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import songe.shared.Recent;
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
    private final Clock clock;
    private final Recent<Map<String, Instant>> pausedByTown;

    @Inject
    Pauses(EntityManager em, Clock clock, Recent.Memory memory) {
        this(em, HOLD, clock, memory);
    }

    /** With another statement: for the test that shows what holding is good for. */
    Pauses(EntityManager em, String hold, Clock clock, Recent.Memory memory) {
        this.em = em;
        this.hold = hold;
        this.clock = clock;
        this.pausedByTown = memory.of(this::paused);
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

    /** Null when they are not; as it was a moment ago. Few of a town are, and every order asks. */
    Instant of(long townId, String key, Instant now) {
        Instant until = pausedByTown.get(townId).get(key);
        return until != null && until.isAfter(now) ? until : null;
    }

    private Map<Long, Map<String, Instant>> paused(Set<Long> townIds) {
        return townIds.stream().collect(Collectors.toMap(town -> town, this::paused));
    }

    private Map<String, Instant> paused(long townId) {
        return Sql.rows(
                        em,
                        "select beneficiary_key, paused_until from no_show_pause where town_id = ? and paused_until > ?",
                        row -> Map.entry(row.getString(1), Sql.instant(row, 2)),
                        townId,
                        clock.instant())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void forget(String key) {
        em.createNativeQuery("delete from no_show_pause where beneficiary_key = ?")
                .setParameter(1, key)
                .executeUpdate();
    }
}
