package songe.shared;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Lets end what was begun. A sweep in the midst of an order would lose its connection otherwise: nothing would be lost but an
 * error in the log for whoever stops us, which they then have to understand.
 */
@ApplicationScoped
class Stopping {
    private static final Logger LOG = Logger.getLogger(Stopping.class);
    /** Longer than a transaction waits for a lock, shorter than who stops us waits before it kills. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Scheduler scheduler;
    private final Transactions transactions;

    Stopping(Scheduler scheduler, Transactions transactions) {
        this.scheduler = scheduler;
        this.transactions = transactions;
    }

    void onStop(@Observes ShutdownEvent stop) {
        scheduler.pause();
        if (!transactions.areOver(PATIENCE)) LOG.warn("Something is still being done; it is taken back");
    }
}
