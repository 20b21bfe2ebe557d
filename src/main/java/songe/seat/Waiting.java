package songe.seat;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
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
    private Long seatId;
    private Instant offeredUntil;

    protected Waiting() {}

    Waiting(long townId, long sessionId, long orderId, String beneficiaryKey, int places) {
        this.townId = townId;
        this.sessionId = sessionId;
        this.orderId = orderId;
        this.beneficiaryKey = beneficiaryKey;
        this.places = places;
    }

    /** The same party at the end of the line, after an offer that nobody answered. */
    Waiting again() {
        Waiting again = new Waiting(townId, sessionId, orderId, beneficiaryKey, places);
        again.lapses = lapses + 1;
        return again;
    }

    /** Without those who are offered places now. */
    static List<Waiting> line(long townId, long sessionId) {
        return list("townId = ?1 and sessionId = ?2 and offeredUntil is null order by id", townId, sessionId);
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
