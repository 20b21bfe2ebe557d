package songe.order.checkin;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import songe.shared.Problem;
import songe.shared.Problems;

/**
 * Signs and reads passes: {@code S1.TOWN.NUMBER.EXPIRY.SIGNATURE}, short enough for a QR code that an old phone's camera
 * reads. HMAC-SHA256 cut to 128 bits, with a key of its own derived from the signing key.
 */
@ApplicationScoped
class PassTokens {
    static final Duration LIVES = Duration.ofSeconds(60);

    private static final String VERSION = "S1";
    private static final int SIGNATURE_BYTES = 16;

    private final byte[] key;
    private final Clock clock;

    PassTokens(@ConfigProperty(name = "songe.signing-key") String signingKey, Clock clock) {
        this.key = hmac(Base64.getUrlDecoder().decode(signingKey), "pass");
        this.clock = clock;
    }

    record Signed(String token, Instant validUntil) {}

    record Read(long townId, String number, boolean expired) {}

    Signed sign(long townId, String number) {
        Instant until = clock.instant().plus(LIVES);
        String claim =
                String.join(".", VERSION, Long.toString(townId, 36), number, Long.toString(until.toEpochMilli(), 36));
        return new Signed(claim + "." + signature(claim), until);
    }

    /** @throws Problem 422 {@code pass.forged} for anything that is not ours */
    Read read(String token) {
        int end = token.lastIndexOf('.');
        String[] parts = token.split("\\.");
        if (end < 0 || parts.length != 5 || !parts[0].equals(VERSION) || !isOurs(token.substring(0, end), parts[4])) {
            throw Problems.unprocessable("pass.forged");
        }
        Instant until = Instant.ofEpochMilli(Long.parseLong(parts[3], 36));
        return new Read(Long.parseLong(parts[1], 36), parts[2], clock.instant().isAfter(until));
    }

    private boolean isOurs(String claim, String signature) {
        return MessageDigest.isEqual(signature(claim).getBytes(UTF_8), signature.getBytes(UTF_8));
    }

    private String signature(String claim) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hmac(key, claim), SIGNATURE_BYTES));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
