package songe.shared;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Lets end what was begun. A sweep in the midst of an order would lose its connection otherwise: nothing would be lost but an
 * error in the log for whoever stops us, which they then have to understand.
 */
@ApplicationScoped
public class Stopping {
    private static final Logger LOG = Logger.getLogger(Stopping.class);
    /** Longer than a transaction waits for a lock, shorter than who stops us waits before it kills. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Scheduler scheduler;
    private final Transactions transactions;
    private final CountDownLatch begun = new CountDownLatch(1);

    Stopping(Scheduler scheduler, Transactions transactions) {
        this.scheduler = scheduler;
        this.transactions = transactions;
    }

    /** For work in many parts that others should not have to wait for. @return false when no further part should begin */
    public boolean breathe(Duration between) {
        try {
            return !begun.await(between.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void onStop(@Observes ShutdownEvent stop) {
        begun.countDown();
        scheduler.pause();
        if (!transactions.areOver(PATIENCE)) LOG.warn("Something is still being done; it is taken back");
    }
}
