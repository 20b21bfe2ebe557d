package songe.order;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;
import songe.order.absence.DisputeRef;
import songe.order.absence.Disputes;
import songe.shared.ClockMoved;
import songe.shared.Transactions;

/** Takes disputes that nobody decided in time one up, each in a transaction of its own. */
@ApplicationScoped
class DisputeSweep {
    private static final Logger LOG = Logger.getLogger(DisputeSweep.class);

    private final EntityManager em;
    private final Transactions transactions;
    private final Disputes disputes;
    private final OrderFacts facts;
    private final Clock clock;

    DisputeSweep(EntityManager em, Transactions transactions, Disputes disputes, OrderFacts facts, Clock clock) {
        this.em = em;
        this.transactions = transactions;
        this.disputes = disputes;
        this.facts = facts;
        this.clock = clock;
    }

    void onClockMoved(@Observes ClockMoved moved) {
        sweep();
    }

    @Scheduled(every = "{songe.sweep.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        Instant now = clock.instant();
        while (transactions.retrying(() ->
                disputes.escalateNext(now).map(dispute -> tell(dispute, now)).isPresent()))
            LOG.debug("a dispute went one up");
    }

    private DisputeRef tell(DisputeRef late, Instant now) {
        Order order = em.find(Order.class, late.orderId());
        order.note(new OrderStep.Change(By.SYSTEM, now, null, "过了答复时间还没有结果，已交给上一级来定"));
        facts.tell(
                order,
                By.SYSTEM,
                now,
                about -> new OrderFact.DisputeOverdue(about, late.kind(), late.heldBy(), late.dueAt()));
        return late;
    }
}
