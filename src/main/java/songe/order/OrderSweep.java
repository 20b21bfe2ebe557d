package songe.order;

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
import songe.shared.Replies;
import songe.shared.Transactions;

/**
 * Keeps the deadlines: takes what is due, longest due first, one order after the other, each in its own transaction and past
 * those that another instance holds. What is to be done about each is in {@link Duties}.
 *
 * <p>After a stop it begins at once with what was missed meanwhile. Each order is dealt with once: a deadline that follows is
 * counted from now, when somebody learns of it, not from the one that was missed, so that nothing climbs several levels and
 * nobody is reminded several times of the same order; a reminder whose deadline is over as well is left out.
 */
@ApplicationScoped
class OrderSweep {
    private static final Logger LOG = Logger.getLogger(OrderSweep.class);
    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(5);

    private final EntityManager em;
    private final Transactions transactions;
    private final Duties duties;
    private final Replies replies;
    private final Clock clock;

    OrderSweep(EntityManager em, Transactions transactions, Duties duties, Replies replies, Clock clock) {
        this.em = em;
        this.transactions = transactions;
        this.duties = duties;
        this.replies = replies;
        this.clock = clock;
    }

    void onClockMoved(@Observes ClockMoved moved) {
        sweep();
    }

    @Scheduled(every = "{songe.sweep.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        Instant now = clock.instant();
        while (keepNext(now)) LOG.debug("a deadline was kept");
    }

    @Scheduled(cron = "0 30 3 * * ?", timeZone = "Asia/Shanghai")
    void forgetReplies() {
        while (replies.forgetOld() > 0) LOG.debug("old replies forgotten");
    }

    /** False when nothing is due that another instance does not hold already. */
    private boolean keepNext(Instant now) {
        long[] id = {0};
        try {
            return transactions.retrying(() -> {
                List<?> mine = em.createNativeQuery(
                                "select id from orders where sweep_at <= ? order by sweep_at limit 1 for update skip locked")
                        .setParameter(1, now)
                        .getResultList();
                if (mine.isEmpty()) return false;
                id[0] = ((Number) mine.get(0)).longValue();
                duties.of(em.find(Order.class, id[0]), now);
                return true;
            });
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "The sweep could not keep the deadline of order id %d", id[0]);
            return id[0] != 0 && postpone(id[0]);
        }
    }

    /** One order that cannot be dealt with must not stop the others. */
    private boolean postpone(long id) {
        return transactions.retrying(() -> {
            em.find(Order.class, id).lookAgainAt(clock.instant().plus(AFTER_A_FAILURE));
            return true;
        });
    }
}
