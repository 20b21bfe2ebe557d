package songe.project;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import songe.shared.ClockMoved;
import songe.shared.Sql;
import songe.shared.Transactions;

/** Ends the time in which those who take part say whether a project is done: any number of instances may. */
@ApplicationScoped
class VoiceSweep {
    private static final Logger LOG = Logger.getLogger(VoiceSweep.class);

    private final EntityManager em;
    private final Transactions transactions;
    private final Voices voices;
    private final Clock clock;

    VoiceSweep(EntityManager em, Transactions transactions, Voices voices, Clock clock) {
        this.em = em;
        this.transactions = transactions;
        this.voices = voices;
        this.clock = clock;
    }

    void onClockMoved(@Observes ClockMoved moved) {
        sweep();
    }

    @Scheduled(every = "{songe.sweep.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        Instant now = clock.instant();
        while (transactions.retrying(() -> closeNext(now))) LOG.debug("a project was settled");
    }

    private boolean closeNext(Instant now) {
        List<Long> due = Sql.rows(
                em,
                "select id from project where settle_at <= ? order by settle_at limit 1 for update skip locked",
                row -> row.getLong(1),
                now);
        due.forEach(id -> voices.close(em.find(Project.class, id)));
        return !due.isEmpty();
    }
}
