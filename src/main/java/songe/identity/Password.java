package songe.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import songe.shared.Problem;
import songe.shared.Problems;

/** A person's password, which they may lack, and what wrong guesses at it did. */
@Embeddable
class Password {
    /** How long a password that an operator gave out opens anything. */
    static final Duration ONE_TIME_LIVES = Duration.ofDays(7);

    private static final int TRIES_BEFORE_LOCK = 5;
    /** Bcrypt reads no further. */
    private static final int MOST_BYTES = 72;

    private String passwordHash;
    private boolean passwordChanged = true;
    private Instant oneTimeUntil;
    private int failedSignIns;
    private Instant lockedUntil;

    boolean isThere() {
        return passwordHash != null;
    }

    void become(String password) {
        passwordHash = BcryptUtil.bcryptHash(password);
        passwordChanged = true;
        oneTimeUntil = null;
        failedSignIns = 0;
        lockedUntil = null;
    }

    void becomeOneTime(String password, Instant now) {
        become(password);
        passwordChanged = false;
        oneTimeUntil = now.plus(ONE_TIME_LIVES);
    }

    void end() {
        passwordHash = null;
        passwordChanged = true;
        oneTimeUntil = null;
    }

    /** @throws Problem 422 naming the field for one that is too long, the account or the present one */
    void mayBecome(String wanted, String account) {
        if (wanted.getBytes(UTF_8).length > MOST_BYTES) throw Problems.field("newPassword", "password.too-long");
        if (wanted.equalsIgnoreCase(account)) throw Problems.field("newPassword", "password.account");
        if (BcryptUtil.matches(wanted, passwordHash)) throw Problems.field("newPassword", "password.same");
    }

    boolean isOneTime() {
        return !passwordChanged;
    }

    boolean isOver(Instant now) {
        return oneTimeUntil != null && !now.isBefore(oneTimeUntil);
    }

    boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    Instant lockedUntil() {
        return lockedUntil;
    }

    /** Checks the password; wrong ones in a row lock the account for a minute, then two, four … at most an hour. */
    boolean opens(String password, Instant now) {
        boolean right = passwordHash != null && BcryptUtil.matches(password, passwordHash);
        failedSignIns = right ? 0 : failedSignIns + 1;
        lockedUntil = failedSignIns < TRIES_BEFORE_LOCK ? null : now.plus(lockFor(failedSignIns - TRIES_BEFORE_LOCK));
        return right;
    }

    private static Duration lockFor(int doublings) {
        return Duration.ofMinutes(Math.min(60, 1L << Math.min(doublings, 6)));
    }
}
