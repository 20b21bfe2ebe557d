package songe.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** One sign-in: a family of tokens on one device. */
@Entity
@Table(name = "sign_in")
class LiveSignIn extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long personId;
    private String family;
    private String device;
    private Instant startedAt;
    private Instant lastUsedAt;
    private Instant expiresAt;
    private Instant endedAt;

    protected LiveSignIn() {}

    LiveSignIn(long personId, String family, String device, Instant startedAt, Instant expiresAt) {
        this.personId = personId;
        this.family = family;
        this.device = device;
        this.startedAt = startedAt;
        this.lastUsedAt = startedAt;
        this.expiresAt = expiresAt;
    }

    /** Latest first. */
    static PanacheQuery<LiveSignIn> of(long personId, long before, Instant now) {
        return find(
                "personId = ?1 and id < ?2 and endedAt is null and expiresAt > ?3 order by id desc",
                personId,
                before,
                now);
    }

    static Optional<LiveSignIn> one(long personId, long id, Instant now) {
        return find("personId = ?1 and id = ?2 and endedAt is null and expiresAt > ?3", personId, id, now)
                .firstResultOptional();
    }

    long id() {
        return id;
    }

    String family() {
        return family;
    }

    /** @param current the family of the token that asks */
    MySignInResource.SignInView view(String current) {
        return new MySignInResource.SignInView(id, startedAt, lastUsedAt, device, family.equals(current));
    }
}
