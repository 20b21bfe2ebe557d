package songe.draw;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;

/** One session's draw. Rows are inserted by {@link Windows}; without an end there is none, and who comes first has a place. */
@Entity
class Draw extends PanacheEntityBase {
    @Id
    private Long sessionId;

    private long townId;
    private Instant opensAt;
    private Instant closesAt;
    /** When the sweep has to draw; null when there is nothing to draw any more. */
    private Instant dueAt;

    private String seed;
    private String seedHash;
    private Instant drawnAt;
    private String record;
    private String digest;

    protected Draw() {}

    /** Nobody draws until the transaction ends; others may enter meanwhile. */
    static Optional<Draw> shared(long townId, long sessionId) {
        return locked(townId, sessionId, "lock in share mode");
    }

    /** Nobody draws, enters or leaves until the transaction ends. */
    static Optional<Draw> exclusive(long townId, long sessionId) {
        return locked(townId, sessionId, "for update");
    }

    private static Optional<Draw> locked(long townId, long sessionId, String how) {
        EntityManager em = getEntityManager();
        boolean there = !em.createNativeQuery("select session_id from draw where session_id = ? and town_id = ? " + how)
                .setParameter(1, sessionId)
                .setParameter(2, townId)
                .getResultList()
                .isEmpty();
        if (!there) return Optional.empty();
        Draw draw = em.find(Draw.class, sessionId);
        em.refresh(draw);
        return Optional.of(draw);
    }

    static Optional<Draw> of(long townId, long sessionId) {
        return find("townId = ?1 and sessionId = ?2 and closesAt is not null", townId, sessionId)
                .firstResultOptional();
    }

    long sessionId() {
        return sessionId;
    }

    long townId() {
        return townId;
    }

    Instant opensAt() {
        return opensAt;
    }

    Instant closesAt() {
        return closesAt;
    }

    Instant drawnAt() {
        return drawnAt;
    }

    String seed() {
        return seed;
    }

    String seedHash() {
        return seedHash;
    }

    String record() {
        return record;
    }

    String digest() {
        return digest;
    }

    boolean isFirstCome() {
        return closesAt == null;
    }

    boolean isDrawn() {
        return drawnAt != null;
    }

    boolean isOpen(Instant now) {
        return !isFirstCome() && !isDrawn() && now.isBefore(closesAt);
    }

    void drawn(Instant at, String publicRecord, String itsDigest) {
        drawnAt = at;
        record = publicRecord;
        digest = itsDigest;
        dueAt = null;
    }

    /** Its session is not held, for now at least. */
    void rest() {
        dueAt = null;
    }

    void lookAgainAt(Instant later) {
        dueAt = later;
    }
}
