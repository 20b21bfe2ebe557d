package songe.identity.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import songe.shared.Problem;
import songe.shared.Problems;
import songe.shared.Sha256;
import songe.shared.Transactions;

/**
 * Counts uses exactly, in any span of time and not by the hour of the clock. One row for each subject holds the moments of
 * its latest uses; whoever asks holds that row, so two instances never count past each other.
 */
@ApplicationScoped
public class Limits {
    /** A moment this far ahead was written by a clock that has been put back since. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private static final Duration KEPT = Duration.ofDays(1);

    private final EntityManager em;
    private final Transactions transactions;
    private final Clock clock;

    Limits(EntityManager em, Transactions transactions, Clock clock) {
        this.em = em;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** At most so many times in any span of that length, which is a day at most. */
    public record Limit(int times, Duration span) {}

    /**
     * Counts one use, in a transaction of its own: it stays counted whatever becomes of the call.
     *
     * @param subject who; kept as a fingerprint
     * @param code of the refusal, whose sentence is given the minutes to wait
     * @throws Problem 429 with Retry-After; a refused use is not counted
     */
    public void use(String kind, String subject, String code, Limit... limits) {
        Duration wait = transactions.retrying(() -> take(kind, Sha256.of(subject), List.of(limits)));
        if (wait.isZero()) return;
        long seconds = (wait.toMillis() + 999) / 1000;
        throw Problems.tooMany((int) seconds, code, (seconds + 59) / 60);
    }

    private Duration take(String kind, String subject, List<Limit> limits) {
        Instant now = clock.instant();
        List<Instant> recent = held(kind, subject, now);
        Duration wait = limits.stream()
                .map(limit -> wait(limit, recent, now))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        if (wait.isZero()) write(kind, subject, recent, now);
        return wait;
    }

    /** The latest uses, oldest first; nobody else reads or writes them until this transaction ends. */
    private List<Instant> held(String kind, String subject, Instant now) {
        em.createNativeQuery("insert into recent_use (kind, subject, times, last_at) values (?, ?, '', ?)"
                        + " on duplicate key update last_at = last_at")
                .setParameter(1, kind)
                .setParameter(2, subject)
                .setParameter(3, now)
                .executeUpdate();
        Object times = em.createNativeQuery("select times from recent_use where kind = ? and subject = ? for update")
                .setParameter(1, kind)
                .setParameter(2, subject)
                .getSingleResult();
        return Arrays.stream(times.toString().split(","))
                .filter(t -> !t.isEmpty())
                .map(t -> Instant.ofEpochMilli(Long.parseLong(t)))
                .filter(t -> t.isAfter(now.minus(KEPT)) && t.isBefore(now.plus(SKEW)))
                .toList();
    }

    private static Duration wait(Limit limit, List<Instant> recent, Instant now) {
        List<Instant> within =
                recent.stream().filter(t -> t.isAfter(now.minus(limit.span))).toList();
        if (within.size() < limit.times) return Duration.ZERO;
        Instant leaves = within.get(within.size() - limit.times).plus(limit.span);
        return Duration.between(now, leaves);
    }

    private void write(String kind, String subject, List<Instant> recent, Instant now) {
        List<Instant> uses = new ArrayList<>(recent);
        uses.add(now);
        em.createNativeQuery("update recent_use set times = ?, last_at = ? where kind = ? and subject = ?")
                .setParameter(
                        1,
                        uses.stream().map(t -> String.valueOf(t.toEpochMilli())).collect(Collectors.joining(",")))
                .setParameter(2, now)
                .setParameter(3, kind)
                .setParameter(4, subject)
                .executeUpdate();
    }

    /** Forgets who did nothing for a day. */
    public int forgetOld() {
        return transactions.retrying(() -> em.createNativeQuery("delete from recent_use where last_at < ? limit 1000")
                .setParameter(1, clock.instant().minus(KEPT))
                .executeUpdate());
    }
}
