package songe.order.absence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import songe.catalog.ItemRef;
import songe.shared.Days;
import songe.shared.Problem;
import songe.shared.Problems;

/**
 * The door to no-shows and what they lead to. They belong to the human being who did not come, whoever ordered, as quotas
 * do. Runs in the caller's transaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class NoShows {
    /** Noted later than that after the start it does not count: nobody remembers any more. */
    private static final Duration NOTED_WITHIN = Duration.ofDays(2);

    private final EntityManager em;
    private final Pauses pauses;

    @Inject
    NoShows(EntityManager em, Pauses pauses) {
        this.em = em;
        this.pauses = pauses;
    }

    /** @param deskWorked somebody else of that session was checked in; @param hosted somebody said that its host was there */
    public record Missed(
            long orderId,
            long townId,
            String number,
            ItemRef item,
            Long sessionId,
            long requesterId,
            String beneficiaryKey,
            Instant startsAt,
            boolean deskWorked,
            boolean hosted) {}

    /** @param excuse why it does not count; null: it does. @param pausedUntil exclusive; null for not */
    public record Noted(Excuse excuse, Instant pausedUntil) {}

    public Noted note(Missed missed, long by, Instant now) {
        Excuse excuse = excuseFor(missed, now);
        if (excuse == null) pauses.hold(missed.townId(), missed.beneficiaryKey());
        new NoShow(missed, excuse, by, now).persist();
        return new Noted(excuse, excuse == null ? pauses.count(missed.townId(), missed.beneficiaryKey(), now) : null);
    }

    private static Excuse excuseFor(Missed missed, Instant now) {
        if (!Scarce.is(missed.item())) return Excuse.ESSENTIAL;
        if (!missed.deskWorked()) return Excuse.DESK_SILENT;
        if (!missed.hosted()) return Excuse.HOST_SILENT;
        return now.isAfter(missed.startsAt().plus(NOTED_WITHIN)) ? Excuse.NOTED_LATE : null;
    }

    /** @throws Problem 409 {@code order.paused} with a member {@code until}; never for what is not scarce */
    public void requireNotPaused(long townId, String beneficiaryKey, ItemRef item, Instant now) {
        if (!Scarce.is(item)) return;
        Instant until = pauses.of(townId, beneficiaryKey, now);
        if (until != null)
            throw Problems.conflict("order.paused", Days.say(until, now)).with("until", until.toString());
    }

    Instant pausedUntil(long townId, String beneficiaryKey, Instant now) {
        return pauses.of(townId, beneficiaryKey, now);
    }

    /** Of these, the ones that count. */
    public Set<Long> counting(Collection<Long> orderIds) {
        return orderIds.isEmpty() ? Set.of() : NoShow.counting(orderIds);
    }

    public Optional<Excuse> excuseOf(long orderId) {
        return NoShow.of(orderId).map(NoShow::excuse);
    }

    /** Who wrote it down, who therefore does not judge it. */
    public boolean isNotedBy(long orderId, long personId) {
        return NoShow.of(orderId).filter(n -> n.notedBy() == personId).isPresent();
    }

    /** It counts no more, and neither does a pause that hung on it. */
    public void excuse(long orderId, Excuse why, Instant now) {
        NoShow.of(orderId).ifPresent(one -> excuse(one, why, now));
    }

    /** The same for everybody who was noted in a session to which its provider did not come. */
    public void excuseAllOf(long sessionId, Instant now) {
        NoShow.countedIn(sessionId).forEach(one -> excuse(one, Excuse.PROVIDER_MISSED, now));
    }

    private void excuse(NoShow one, Excuse why, Instant now) {
        pauses.hold(one.townId(), one.beneficiaryKey());
        one.excuse(why);
        pauses.count(one.townId(), one.beneficiaryKey(), now);
    }

    /** Whose they were; that they were stays. */
    public void forgetWho(Collection<Long> orderIds) {
        if (orderIds.isEmpty()) return;
        em.createNativeQuery("update no_show set beneficiary_key = concat('w:', order_id) where order_id in (:ids)")
                .setParameter("ids", orderIds)
                .executeUpdate();
    }

    /** Of who is forgotten. */
    public void forget(String beneficiaryKey) {
        pauses.forget(beneficiaryKey);
        em.createNativeQuery("update no_show set beneficiary_key = concat('w:', order_id) where beneficiary_key = ?")
                .setParameter(1, beneficiaryKey)
                .executeUpdate();
    }

    List<NoShow> about(long personId, Instant now) {
        return NoShow.about(personId, now.minus(NoShow.COUNTS_FOR));
    }
}
