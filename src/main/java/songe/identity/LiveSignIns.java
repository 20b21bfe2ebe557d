package songe.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import songe.shared.Cursor;
import songe.shared.Page;
import songe.shared.PageRequest;
import songe.shared.Problem;
import songe.shared.Problems;

/**
 * Where somebody is signed in: one row for each family of tokens. Every call looks here whether its family still lives
 * ({@link CallerAugmentor}), so an end is an end at once. Runs in the caller's transaction.
 */
@ApplicationScoped
class LiveSignIns {
    private final EntityManager em;
    private final Clock clock;

    LiveSignIns(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    void start(long personId, String family, String device, Instant expiresAt) {
        new LiveSignIn(personId, family, device, clock.instant(), expiresAt).persist();
    }

    void goOn(String family, Instant expiresAt) {
        em.createNativeQuery("update sign_in set last_used_at = ?, expires_at = ? where family = ?")
                .setParameter(1, clock.instant())
                .setParameter(2, expiresAt)
                .setParameter(3, family)
                .executeUpdate();
    }

    void end(String family) {
        em.createNativeQuery("update sign_in set ended_at = ? where family = ? and ended_at is null")
                .setParameter(1, clock.instant())
                .setParameter(2, family)
                .executeUpdate();
    }

    /** @param but the family that lives on; empty for none */
    void endAll(long personId, String but) {
        em.createNativeQuery("update sign_in set ended_at = ? where person_id = ? and family <> ? and ended_at is null")
                .setParameter(1, clock.instant())
                .setParameter(2, personId)
                .setParameter(3, but)
                .executeUpdate();
    }

    /** Forgets those that ended by themselves: when and how often somebody signed in is nobody's business any more. */
    int forgetOld() {
        return em.createNativeQuery("delete from sign_in where expires_at < ? limit 1000")
                .setParameter(1, clock.instant())
                .executeUpdate();
    }

    /** Latest first. */
    Page<LiveSignIn> of(long personId, PageRequest page) {
        Cursor after = page.cursor();
        long before = after == null ? Long.MAX_VALUE : after.id();
        List<LiveSignIn> rows = LiveSignIn.of(personId, before, clock.instant())
                .range(0, page.size)
                .list();
        return Page.of(rows, page.size, s -> new Cursor(0, s.id()));
    }

    /** @throws Problem 404 {@code sign-in.unknown} */
    String family(long personId, long id) {
        return LiveSignIn.one(personId, id, clock.instant())
                .map(LiveSignIn::family)
                .orElseThrow(() -> Problems.notFound("sign-in.unknown"));
    }
}
