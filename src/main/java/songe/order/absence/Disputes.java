package songe.order.absence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import songe.place.Closures;
import songe.shared.Cursor;
import songe.shared.Problem;
import songe.shared.Problems;

/** The door to disputes: who has to decide them, and until when. Runs in the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Disputes {
    private final EntityManager em;
    private final Closures closures;

    Disputes(EntityManager em, Closures closures) {
        this.em = em;
        this.closures = closures;
    }

    /** @param sessionId null for a visit */
    public record Raised(
            long townId,
            DisputeKind kind,
            long orderId,
            String number,
            long itemId,
            long stationId,
            Long sessionId,
            Instant startsAt,
            String words,
            Instant at,
            boolean stationMay) {}

    /** A working day to decide. @throws Problem 409 {@code dispute.twice} for the same appointment */
    public DisputeRef raise(Raised raised) {
        if (Dispute.of(raised.orderId(), raised.kind(), raised.startsAt()).isPresent())
            throw Problems.conflict("dispute.twice");
        Dispute dispute = new Dispute(raised, due(raised.at()));
        dispute.persist();
        return dispute.ref();
    }

    private Instant due(Instant now) {
        return closures.office().plusDays(now, 1);
    }

    /** @throws Problem 409 {@code dispute.none} when there is none, {@code dispute.decided} when it is decided */
    public DisputeRef decide(
            long orderId, DisputeKind kind, Instant startsAt, DisputeOutcome what, String why, Long by, Instant now) {
        Dispute dispute = Dispute.of(orderId, kind, startsAt).orElseThrow(() -> Problems.conflict("dispute.none"));
        if (!dispute.isOpen()) throw Problems.conflict("dispute.decided");
        dispute.decide(what, why, by, now);
        return dispute.ref();
    }

    /** Somebody came after all, or the appointment is off: nothing is left to find out. */
    public void settle(long orderId, Instant startsAt, Long by, Instant now) {
        Dispute.of(orderId, DisputeKind.ABSENCE, startsAt)
                .filter(Dispute::isOpen)
                .ifPresent(open -> open.decide(DisputeOutcome.MOOT, null, by, now));
    }

    public Optional<DisputeRef> of(long orderId, DisputeKind kind, Instant startsAt) {
        return Dispute.of(orderId, kind, startsAt).map(Dispute::ref);
    }

    /** The last of each order; who has none, no entry. */
    public Map<Long, DisputeRef> lastOf(Collection<Long> orderIds) {
        if (orderIds.isEmpty()) return Map.of();
        Map<Long, DisputeRef> last = new HashMap<>();
        Dispute.ofAll(orderIds).forEach(d -> last.put(d.ref().orderId(), d.ref()));
        return last;
    }

    /** Somebody says that its provider did not come, and it was not refuted. */
    public boolean isAbsenceStanding(long sessionId) {
        return Dispute.isAbsenceStanding(sessionId);
    }

    /** Undecided ones at these stations, soonest due first. @param stationOnly those that the station itself may decide */
    public List<DisputeRef> open(
            long townId, Collection<Long> stationIds, boolean stationOnly, Cursor after, int limit) {
        if (stationIds.isEmpty()) return List.of();
        return Dispute.<Dispute>find(
                        "townId = ?1 and outcome is null and stationId in ?2 and (?3 = false or stationMay = true)"
                                + " and (dueAt > ?4 or dueAt = ?4 and id > ?5) order by dueAt, id",
                        townId,
                        stationIds,
                        stationOnly,
                        after == null ? Instant.EPOCH : after.at(),
                        after == null ? 0L : after.id())
                .page(0, limit)
                .stream()
                .map(Dispute::ref)
                .toList();
    }

    /** The next that nobody decided in time, one up now; past those that another instance holds. */
    public Optional<DisputeRef> escalateNext(Instant now) {
        List<?> mine = em.createNativeQuery(
                        "select id from dispute where sweep_at <= ? order by sweep_at limit 1 for update skip locked")
                .setParameter(1, now)
                .getResultList();
        if (mine.isEmpty()) return Optional.empty();
        Dispute dispute = Dispute.findById(((Number) mine.get(0)).longValue());
        dispute.escalate(due(now));
        return Optional.of(dispute.ref());
    }

    public void forgetWords(Collection<Long> orderIds, Instant now) {
        if (!orderIds.isEmpty()) Dispute.forgetWords(orderIds, now);
    }
}
