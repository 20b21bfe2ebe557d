package songe.need;

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
import songe.shared.Sql;
import songe.shared.Transactions;

/** Looks at needs whose time has come, each in its own transaction, so that any number of instances may do so. */
@ApplicationScoped
class NeedSweep {
    private static final Logger LOG = Logger.getLogger(NeedSweep.class);
    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(5);

    private final EntityManager em;
    private final Transactions transactions;
    private final NeedClock needClock;
    private final Clock clock;

    NeedSweep(EntityManager em, Transactions transactions, NeedClock needClock, Clock clock) {
        this.em = em;
        this.transactions = transactions;
        this.needClock = needClock;
        this.clock = clock;
    }

    void onClockMoved(@Observes ClockMoved moved) {
        sweep();
    }

    @Scheduled(every = "{songe.sweep.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        Instant now = clock.instant();
        while (keepNext(now)) LOG.debug("a need was looked at");
    }

    /** False when nothing is due that another instance does not hold already. */
    private boolean keepNext(Instant now) {
        long[] id = {0};
        try {
            return transactions.retrying(() -> {
                List<Long> mine = Sql.rows(
                        em,
                        "select id from need where sweep_at <= ? order by sweep_at limit 1 for update skip locked",
                        row -> row.getLong(1),
                        now);
                if (mine.isEmpty()) return false;
                id[0] = mine.get(0);
                needClock.look(em.find(Need.class, id[0]));
                return true;
            });
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "The sweep could not keep the deadline of need id %d", id[0]);
            return id[0] != 0 && postpone(id[0]);
        }
    }

    /** One need that cannot be dealt with must not stop the others. */
    private boolean postpone(long id) {
        return transactions.retrying(() -> {
            em.find(Need.class, id).lookAgainAt(clock.instant().plus(AFTER_A_FAILURE));
            return true;
        });
    }
}
