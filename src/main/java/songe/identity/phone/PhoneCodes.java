package songe.identity.phone;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import songe.identity.limit.Limits;
import songe.identity.limit.Limits.Limit;
import songe.shared.Numbers;
import songe.shared.Problem;
import songe.shared.Transactions;
import songe.sms.SmsGateway;

/** Sends codes and takes them back. Says nothing of whether anybody is known under the number. */
@ApplicationScoped
public class PhoneCodes {
    /** Mainland mobile numbers. */
    public static final String MOBILE = "1[3-9][0-9]{9}";

    public static final Duration RESEND_AFTER = Duration.ofMinutes(1);

    private static final Duration LIVES = Duration.ofMinutes(5);
    private static final int TRIES = 5;
    private static final Limit A_MINUTE = new Limit(1, RESEND_AFTER);
    private static final Limit AN_HOUR = new Limit(5, Duration.ofHours(1));

    private final EntityManager em;
    private final Transactions transactions;
    private final Limits limits;
    private final SmsGateway gateway;
    private final Clock clock;
    private final byte[] key;
    private final Limit anAddress;

    PhoneCodes(
            EntityManager em,
            Transactions transactions,
            Limits limits,
            SmsGateway gateway,
            Clock clock,
            @ConfigProperty(name = "songe.signing-key") String key,
            @ConfigProperty(name = "songe.sms.codes-per-address-and-hour") int perAddress) {
        this.em = em;
        this.transactions = transactions;
        this.limits = limits;
        this.gateway = gateway;
        this.clock = clock;
        this.key = key.getBytes(UTF_8);
        this.anAddress = new Limit(perAddress, Duration.ofHours(1));
    }

    /**
     * Sends a fresh code, with which any earlier one ends.
     *
     * @param address the caller's own, which has its limit too
     * @throws Problem 429 {@code sms.too-often}, 503 {@code sms.unavailable}
     */
    public void send(long townId, String phone, String address) {
        limits.use("sms-address", address, "sms.too-often", anAddress);
        limits.use("sms-phone", townId + ":" + phone, "sms.too-often", A_MINUTE, AN_HOUR);
        String code = Numbers.sixDigits();
        transactions.retrying(() -> keep(townId, phone, code));
        gateway.send(phone, "验证码 " + code + "，5 分钟内有效。不要告诉任何人，工作人员也不会问您要。");
    }

    private int keep(long townId, String phone, String code) {
        return em.createNativeQuery("insert into sms_code (town_id, phone_seal, code_seal, expires_at, tries, used_at)"
                        + " values (?1, ?2, ?3, ?4, 0, null) on duplicate key update"
                        + " code_seal = ?3, expires_at = ?4, tries = 0, used_at = null")
                .setParameter(1, townId)
                .setParameter(2, seal("phone", townId, phone))
                .setParameter(3, seal(code, townId, phone))
                .setParameter(4, clock.instant().plus(LIVES))
                .executeUpdate();
    }

    /** What a try came to. */
    public enum Taken {
        RIGHT,
        WRONG,
        /** None was sent, or it is used up, too old or tried too often; no try was counted. */
        NONE_THERE
    }

    /**
     * Uses the code up, in the caller's transaction. The first update counts the try and keeps others waiting, so that of
     * two right ones only the first counts; it must be committed even when the answer is no.
     */
    public Taken take(long townId, String phone, String code) {
        Instant now = clock.instant();
        String phoneSeal = seal("phone", townId, phone);
        int tried = em.createNativeQuery("update sms_code set tries = tries + 1 where town_id = ?1 and phone_seal = ?2"
                        + " and used_at is null and tries < ?3 and expires_at > ?4")
                .setParameter(1, townId)
                .setParameter(2, phoneSeal)
                .setParameter(3, TRIES)
                .setParameter(4, now)
                .executeUpdate();
        if (tried == 0) return Taken.NONE_THERE;
        boolean right = em.createNativeQuery("update sms_code set used_at = ?1 where town_id = ?2 and phone_seal = ?3"
                                + " and used_at is null and code_seal = ?4")
                        .setParameter(1, now)
                        .setParameter(2, townId)
                        .setParameter(3, phoneSeal)
                        .setParameter(4, seal(code, townId, phone))
                        .executeUpdate()
                == 1;
        return right ? Taken.RIGHT : Taken.WRONG;
    }

    private String seal(String what, long townId, String phone) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            String sealed = "sms:" + what + ":" + townId + ":" + phone;
            return HexFormat.of().formatHex(mac.doFinal(sealed.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** Forgets codes that were good yesterday. */
    public int forgetOld() {
        return transactions.retrying(() -> em.createNativeQuery("delete from sms_code where expires_at < ? limit 1000")
                .setParameter(1, clock.instant().minus(Duration.ofDays(1)))
                .executeUpdate());
    }
}
