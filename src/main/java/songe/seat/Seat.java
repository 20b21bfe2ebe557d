package songe.seat;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;

/** Read here, but never changed through the entity: places are taken meanwhile, so all changes are conditional updates. */
@Entity
class Seat extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long townId;
    private long sessionId;
    private String beneficiaryKey;
    private int places;
    private Integer ticket;
    /** Who keeps it while filling in a form. */
    private Long personId;

    private Instant heldUntil;

    protected Seat() {}

    static List<HoldRef> heldBy(long townId, long personId, Instant now) {
        return getEntityManager()
                .createQuery(
                        "select s.id, s.sessionId, s.places, s.heldUntil from Seat s where s.personId = ?1"
                                + " and s.townId = ?2 and s.heldUntil > ?3 order by s.id",
                        HoldRef.class)
                .setParameter(1, personId)
                .setParameter(2, townId)
                .setParameter(3, now)
                .getResultList();
    }

    static List<HoldRef> heldAs(long sessionId, String key) {
        return getEntityManager()
                .createQuery(
                        "select s.id, s.sessionId, s.places, s.heldUntil from Seat s where s.sessionId = ?1"
                                + " and s.beneficiaryKey = ?2 and s.heldUntil is not null",
                        HoldRef.class)
                .setParameter(1, sessionId)
                .setParameter(2, key)
                .getResultList();
    }

    /** Town, session, seat and until when, of those that are over. */
    static List<Object[]> heldUntil(Instant now, int atMost) {
        return getEntityManager()
                .createQuery(
                        "select s.townId, s.sessionId, s.id, s.heldUntil from Seat s where s.heldUntil <= ?1"
                                + " order by s.heldUntil",
                        Object[].class)
                .setParameter(1, now)
                .setMaxResults(atMost)
                .getResultList();
    }
}
