package songe.draw;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import songe.shared.ClockMoved;
import songe.shared.Transactions;

/** Draws what is due, one draw a transaction, past those that another instance is at. */
@ApplicationScoped
class DrawSweep {
    private static final Logger LOG = Logger.getLogger(DrawSweep.class);
    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(5);

    private final EntityManager em;
    private final Transactions transactions;
    private final Drawing drawing;
    private final Clock clock;

    DrawSweep(EntityManager em, Transactions transactions, Drawing drawing, Clock clock) {
        this.em = em;
        this.transactions = transactions;
        this.drawing = drawing;
        this.clock = clock;
    }

    void onClockMoved(@Observes ClockMoved moved) {
        sweep();
    }

    @Scheduled(every = "{songe.sweep.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        Instant now = clock.instant();
        while (drawNext(now)) LOG.debug("a draw was held");
    }

    /** False when nothing is due that another instance does not hold already. */
    private boolean drawNext(Instant now) {
        long[] session = {0};
        try {
            return transactions.retrying(() -> {
                List<?> mine = em.createNativeQuery("select session_id from draw where due_at <= ?"
                                + " order by due_at limit 1 for update skip locked")
                        .setParameter(1, now)
                        .getResultList();
                if (mine.isEmpty()) return false;
                session[0] = ((Number) mine.get(0)).longValue();
                drawing.drawDue(em.find(Draw.class, session[0]));
                return true;
            });
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "The draw for session id %d could not be held", session[0]);
            return session[0] != 0 && postpone(session[0]);
        }
    }

    /** One draw that cannot be held must not stop the others. */
    private boolean postpone(long sessionId) {
        return transactions.retrying(() -> {
            em.find(Draw.class, sessionId).lookAgainAt(clock.instant().plus(AFTER_A_FAILURE));
            return true;
        });
    }
}
