package songe.seat;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;

/** One party in the line of a session; changed only by who holds the session's row. */
@Entity
class Waiting extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long townId;
    private long sessionId;
    private long orderId;
    private String beneficiaryKey;
    private int places;
    private int lapses;
    /** By which they stand in the line, and by their ids where two came at once. */
    private Instant cameAt;

    private Long seatId;
    private Instant offeredUntil;

    protected Waiting() {}

    private Waiting(long townId, long sessionId, long orderId, String beneficiaryKey, int places, Instant cameAt) {
        this.townId = townId;
        this.sessionId = sessionId;
        this.orderId = orderId;
        this.beneficiaryKey = beneficiaryKey;
        this.places = places;
        this.cameAt = cameAt;
    }

    /** The same party at the end of the line, after an offer that nobody answered. */
    Waiting again(Instant now) {
        Waiting again = new Waiting(townId, sessionId, orderId, beneficiaryKey, places, now);
        again.lapses = lapses + 1;
        return again;
    }

    /** Whether there is a line, without those who are offered places now. */
    static boolean isAny(long townId, long sessionId) {
        return first(townId, sessionId, Integer.MAX_VALUE) != null;
    }

    /** Of those whose party is no larger than that, without those who are offered places now; null for nobody. */
    static Waiting first(long townId, long sessionId, int places) {
        return Waiting.<Waiting>find(
                        "townId = ?1 and sessionId = ?2 and offeredUntil is null and places <= ?3 order by cameAt, id",
                        townId,
                        sessionId,
                        places)
                .firstResult();
    }

    static Optional<Waiting> of(long townId, long sessionId, long orderId) {
        return find("townId = ?1 and sessionId = ?2 and orderId = ?3", townId, sessionId, orderId)
                .firstResultOptional();
    }

    void offer(long seat, Instant until) {
        seatId = seat;
        offeredUntil = until;
    }

    boolean isOffered() {
        return seatId != null;
    }

    boolean isOffered(Instant now) {
        return isOffered() && offeredUntil.isAfter(now);
    }

    long orderId() {
        return orderId;
    }

    String beneficiaryKey() {
        return beneficiaryKey;
    }

    int places() {
        return places;
    }

    int lapses() {
        return lapses;
    }

    Long seatId() {
        return seatId;
    }
}
