package songe.seat;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;
import songe.shared.ClockMoved;
import songe.shared.Transactions;

/** Lets lines into sessions that became larger by their calendar; what people free is offered at once. */
@ApplicationScoped
class LineSweep {
    private static final Logger LOG = Logger.getLogger(LineSweep.class);

    private final EntityManager em;
    private final Transactions transactions;
    private final Waitlist waitlist;
    private final Clock clock;

    LineSweep(EntityManager em, Transactions transactions, Waitlist waitlist, Clock clock) {
        this.em = em;
        this.transactions = transactions;
        this.waitlist = waitlist;
        this.clock = clock;
    }

    void onClockMoved(@Observes ClockMoved moved) {
        sweep();
    }

    @Scheduled(every = "{songe.sweep.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        for (Object[] session : transactions.retrying(this::withRoomAndALine)) {
            try {
                transactions.retrying(() -> {
                    waitlist.advance((long) session[0], (long) session[1]);
                    return null;
                });
            } catch (RuntimeException failed) { // one line that cannot go on must not stop the others
                LOG.errorf(failed, "The line for session id %d could not be let in", session[1]);
            }
        }
    }

    private List<Object[]> withRoomAndALine() {
        return em.createQuery(
                        "select distinct w.townId, w.sessionId from Waiting w join Session s on s.id = w.sessionId"
                                + " where w.offeredUntil is null and w.places <= s.capacity - s.taken"
                                + " and s.startsAt > ?1 and not s.withdrawn and s.cancelledAt is null",
                        Object[].class)
                .setParameter(1, clock.instant())
                .getResultList();
    }
}
