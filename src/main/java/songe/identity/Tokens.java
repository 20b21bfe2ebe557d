package songe.identity;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.util.KeyUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import songe.shared.Sha256;

/**
 * Access tokens (JWT, short) and refresh tokens (opaque, used once). A refresh token used twice was stolen from one of
 * the two, and nobody can say from which: it ends its whole family, even when both came at the same moment. A client
 * therefore refreshes once at a time. Runs in the caller's transaction.
 */
@ApplicationScoped
class Tokens {
    /** The claim that names the sign-in. */
    static final String FAMILY = "family";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final EntityManager em;
    private final LiveSignIns signIns;
    private final Clock clock;
    private final SecretKey key;
    private final Duration accessLives;
    private final Duration refreshLives;

    Tokens(
            EntityManager em,
            LiveSignIns signIns,
            Clock clock,
            @ConfigProperty(name = "songe.signing-key") String key,
            @ConfigProperty(name = "songe.access-token-minutes") int accessMinutes,
            @ConfigProperty(name = "songe.refresh-token-days") int refreshDays) {
        this.em = em;
        this.signIns = signIns;
        this.clock = clock;
        this.key = KeyUtils.createSecretKeyFromEncodedSecret(key);
        this.accessLives = Duration.ofMinutes(accessMinutes);
        this.refreshLives = Duration.ofDays(refreshDays);
    }

    record Pair(String access, String refresh, long expiresIn) {}

    Pair start(long personId, String device) {
        String family = UUID.randomUUID().toString();
        signIns.start(personId, family, device, expiry());
        return give(personId, family);
    }

    private Instant expiry() {
        return clock.instant().plus(refreshLives);
    }

    /** The person and fresh tokens for an unused refresh token; null when it is unknown, expired, used or revoked. */
    Renewed renew(String refreshToken) {
        Instant now = clock.instant();
        String hash = Sha256.of(refreshToken);
        int used = em.createNativeQuery("update refresh_token set used_at = ?1 where token_hash = ?2"
                        + " and used_at is null and revoked_at is null and expires_at > ?1")
                .setParameter(1, now)
                .setParameter(2, hash)
                .executeUpdate();
        List<?> rows = em.createNativeQuery("select person_id, family from refresh_token where token_hash = ?")
                .setParameter(1, hash)
                .getResultList();
        if (rows.isEmpty()) return null;
        Object[] row = (Object[]) rows.get(0);
        long personId = ((Number) row[0]).longValue();
        String family = (String) row[1];
        if (used == 0) {
            end(family);
            return null;
        }
        signIns.goOn(family, expiry());
        return new Renewed(personId, give(personId, family));
    }

    record Renewed(long personId, Pair tokens) {}

    /** Ends one sign-in: its refresh tokens, and at once its access tokens too. */
    void end(String family) {
        em.createNativeQuery("update refresh_token set revoked_at = ? where family = ? and revoked_at is null")
                .setParameter(1, clock.instant())
                .setParameter(2, family)
                .executeUpdate();
        signIns.end(family);
    }

    /**
     * Ends every sign-in of the person.
     *
     * @param but the family that lives on; empty for none
     */
    void endAll(long personId, String but) {
        em.createNativeQuery("update refresh_token set revoked_at = ? where person_id = ? and family <> ?"
                        + " and revoked_at is null")
                .setParameter(1, clock.instant())
                .setParameter(2, personId)
                .setParameter(3, but)
                .executeUpdate();
        signIns.endAll(personId, but);
    }

    private Pair give(long personId, String family) {
        Instant now = clock.instant();
        String refresh = random();
        em.createNativeQuery(
                        "insert into refresh_token (person_id, family, token_hash, issued_at, expires_at) values (?, ?, ?, ?, ?)")
                .setParameter(1, personId)
                .setParameter(2, family)
                .setParameter(3, Sha256.of(refresh))
                .setParameter(4, now)
                .setParameter(5, expiry())
                .executeUpdate();
        // the machine's time, not ours: whoever verifies it knows no settable clock
        String access = Jwt.issuer("songe")
                .subject(String.valueOf(personId))
                .upn(String.valueOf(personId))
                .claim(FAMILY, family)
                .expiresIn(accessLives)
                .sign(key);
        return new Pair(access, refresh, accessLives.toSeconds());
    }

    private static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
