package songe.live;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import songe.identity.Presences;
import songe.shared.Sha256;
import songe.shared.Sql;
import songe.shared.Transactions;

/** Ways into a socket, good once: of two who bring the same one, one gets in. */
@ApplicationScoped
class Tickets {
    private static final Duration LIVES = Duration.ofMinutes(1);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final EntityManager em;
    private final Presences presences;
    private final Transactions transactions;
    private final Clock clock;

    Tickets(EntityManager em, Presences presences, Transactions transactions, Clock clock) {
        this.em = em;
        this.presences = presences;
        this.transactions = transactions;
        this.clock = clock;
    }

    record Ticket(String text, Instant validUntil) {}

    /** For the sign-in that asks. */
    Ticket make() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant until = clock.instant().plus(LIVES);
        String family = presences.current();
        transactions.retrying(() -> Sql.change(
                em,
                "insert into live_ticket (ticket_hash, family, expires_at) values (?, ?, ?)",
                Sha256.of(text),
                family,
                until));
        return new Ticket(text, until);
    }

    /** The sign-in it was made for; none when it is unknown, too old or was used. */
    Optional<String> take(String ticket) {
        String hash = Sha256.of(ticket);
        return transactions.retrying(() -> {
            List<String> family = Sql.rows(
                    em,
                    "select family from live_ticket where ticket_hash = ? and expires_at > ?",
                    row -> row.getString(1),
                    hash,
                    clock.instant());
            int taken = Sql.change(em, "delete from live_ticket where ticket_hash = ?", hash);
            return taken == 1 ? family.stream().findFirst() : Optional.empty();
        });
    }

    @Scheduled(every = "10m")
    void forgetOld() {
        transactions.retrying(
                () -> Sql.change(em, "delete from live_ticket where expires_at < ? limit 1000", clock.instant()));
    }
}
