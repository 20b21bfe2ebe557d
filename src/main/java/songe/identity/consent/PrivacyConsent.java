package songe.identity.consent;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;

@Entity
class PrivacyConsent extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long townId;
    private long personId;
    private String version;
    private Instant at;

    protected PrivacyConsent() {}

    static Optional<PrivacyConsent> latest(long personId) {
        return find("personId = ?1 order by id desc", personId).firstResultOptional();
    }

    static boolean isGiven(long personId, String version) {
        return count("personId = ?1 and version = ?2", personId, version) > 0;
    }

    ConsentView view() {
        return new ConsentView(version, at);
    }
}
