package songe.order.absence;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a resident says about one appointment, and what was decided. */
@Entity
class Dispute extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long townId;

    @Enumerated(EnumType.STRING)
    private DisputeKind kind;

    private long orderId;
    private String number;
    private long itemId;
    private long stationId;
    private Long sessionId;
    private Instant startsAt;
    private String words;
    private Instant at;

    @Enumerated(EnumType.STRING)
    private DisputeDesk heldBy;

    private boolean stationMay;
    private Instant dueAt;
    private Instant sweepAt;

    @Enumerated(EnumType.STRING)
    private DisputeOutcome outcome;

    private String answer;
    private Instant decidedAt;
    private Long decidedBy;

    protected Dispute() {}

    Dispute(Disputes.Raised raised, Instant dueAt) {
        this.townId = raised.townId();
        this.kind = raised.kind();
        this.orderId = raised.orderId();
        this.number = raised.number();
        this.itemId = raised.itemId();
        this.stationId = raised.stationId();
        this.sessionId = raised.sessionId();
        this.startsAt = raised.startsAt();
        this.words = raised.words();
        this.at = raised.at();
        this.stationMay = raised.stationMay();
        this.heldBy = raised.stationMay() ? DisputeDesk.STATION : DisputeDesk.GRID;
        this.dueAt = dueAt;
        this.sweepAt = dueAt;
    }

    static Optional<Dispute> of(long orderId, DisputeKind kind, Instant startsAt) {
        return find("orderId = ?1 and kind = ?2 and startsAt = ?3", orderId, kind, startsAt)
                .firstResultOptional();
    }

    /** Oldest first. */
    static List<Dispute> ofAll(Collection<Long> orderIds) {
        return list("orderId in ?1 order by id", orderIds);
    }

    /** Of a session, open or found true. */
    static boolean isAbsenceStanding(long sessionId) {
        return count(
                        "sessionId = ?1 and kind = ?2 and (outcome is null or outcome = ?3)",
                        sessionId,
                        DisputeKind.ABSENCE,
                        DisputeOutcome.UPHELD)
                > 0;
    }

    /** What people wrote goes, and with it what was still to be decided; that it was disputed and what came of it stays. */
    static void forgetWords(Collection<Long> orderIds, Instant now) {
        update("words = null, answer = null where orderId in ?1", orderIds);
        update(
                "outcome = ?1, decidedAt = ?2, sweepAt = null where orderId in ?3 and outcome is null",
                DisputeOutcome.MOOT,
                now,
                orderIds);
    }

    void decide(DisputeOutcome what, String why, Long by, Instant now) {
        outcome = what;
        answer = why;
        decidedBy = by;
        decidedAt = now;
        sweepAt = null;
    }

    /** Nobody decided in time. Above the town there is nobody. */
    void escalate(Instant due) {
        boolean last = heldBy == DisputeDesk.TOWN;
        heldBy = heldBy.above();
        if (!last) dueAt = due;
        sweepAt = last ? null : due;
    }

    boolean isOpen() {
        return outcome == null;
    }

    DisputeRef ref() {
        return new DisputeRef(
                id,
                kind,
                orderId,
                number,
                itemId,
                stationId,
                startsAt,
                words,
                at,
                heldBy,
                stationMay,
                dueAt,
                outcome,
                answer,
                decidedAt);
    }
}
