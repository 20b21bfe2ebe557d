package songe.identity.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import songe.shared.Problem;
import songe.shared.Problems;

/** Who said yes to which version, and when. Runs in the caller's transaction. */
@ApplicationScoped
public class Consents {
    private final EntityManager em;
    private final PrivacyText text;
    private final Clock clock;

    Consents(EntityManager em, PrivacyText text, Clock clock) {
        this.em = em;
        this.text = text;
        this.clock = clock;
    }

    /** Null for who was never asked. */
    public ConsentView latest(long personId) {
        return PrivacyConsent.latest(personId).map(PrivacyConsent::view).orElse(null);
    }

    /**
     * The first yes to a version counts, however often it is said.
     *
     * @param townId null for the installation's administrator
     * @return whether this is the first to that version
     * @throws Problem 422 {@code consent.version} for another text than the one in force
     */
    public boolean give(Long townId, long personId, String version) {
        if (!text.inForce().version().equals(version)) throw Problems.field("version", "consent.version");
        boolean first = !PrivacyConsent.isGiven(personId, version);
        em.createNativeQuery("insert into privacy_consent (town_id, person_id, version, at) values (?, ?, ?, ?)"
                        + " on duplicate key update version = version")
                .setParameter(1, townId)
                .setParameter(2, personId)
                .setParameter(3, version)
                .setParameter(4, clock.instant())
                .executeUpdate();
        return first;
    }
}
