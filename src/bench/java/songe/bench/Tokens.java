package songe.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Mints access tokens with the key that the jar is started with; their sign-ins stand in the database. */
final class Tokens {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final String HEADER = BASE64.encodeToString("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(UTF_8));
    private static final int LIVES_SECONDS = 12 * 3600;

    private final SecretKeySpec key;

    /** @param key in base64url */
    Tokens(String key) {
        this.key = new SecretKeySpec(Base64.getUrlDecoder().decode(key), "HmacSHA256");
    }

    static String family(long person) {
        return "bench-" + person;
    }

    String of(long person) {
        long now = Instant.now().getEpochSecond();
        String claims = "{\"iss\":\"songe\",\"sub\":\"%d\",\"upn\":\"%d\",\"family\":\"%s\",\"iat\":%d,\"exp\":%d}"
                .formatted(person, person, family(person), now, now + LIVES_SECONDS);
        String body = HEADER + "." + BASE64.encodeToString(claims.getBytes(UTF_8));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return body + "." + BASE64.encodeToString(mac.doFinal(body.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
