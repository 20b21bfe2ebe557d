package songe.identity;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.jboss.logging.Logger;
import songe.shared.ClockMoved;
import songe.shared.Transactions;

/** Forgets refresh tokens that are no good any more, and with them when and how often somebody signed in. */
@ApplicationScoped
class OldTokens {
    private static final Logger LOG = Logger.getLogger(OldTokens.class);

    private final EntityManager em;
    private final Transactions transactions;
    private final Clock clock;

    OldTokens(EntityManager em, Transactions transactions, Clock clock) {
        this.em = em;
        this.transactions = transactions;
        this.clock = clock;
    }

    void onClockMoved(@Observes ClockMoved moved) {
        forget();
    }

    @Scheduled(cron = "0 20 3 * * ?", timeZone = "Asia/Shanghai")
    void forget() {
        while (some() > 0) LOG.debug("expired refresh tokens forgotten");
    }

    private int some() {
        return transactions.retrying(
                () -> em.createNativeQuery("delete from refresh_token where expires_at < ? limit 1000")
                        .setParameter(1, clock.instant())
                        .executeUpdate());
    }
}
