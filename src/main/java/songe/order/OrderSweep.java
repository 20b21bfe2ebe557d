package songe.order;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jboss.logging.Logger;
import songe.shared.ClockMoved;
import songe.shared.Replies;
import songe.shared.Transactions;

/**
 * Keeps the deadlines: reminds, closes what silence closes, tells of breaches. Takes one order after the other, each in its
 * own transaction, past those that another instance holds.
 */
@ApplicationScoped
class OrderSweep {
    private static final Logger LOG = Logger.getLogger(OrderSweep.class);
    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(5);

    private final EntityManager em;
    private final Transactions transactions;
    private final Care care;
    private final Seating seating;
    private final Dispatching dispatching;
    private final ProjectEnds projects;
    private final Lending lending;
    private final OrderFacts facts;
    private final Replies replies;
    private final Clock clock;

    OrderSweep(
            EntityManager em,
            Transactions transactions,
            Care care,
            Seating seating,
            Dispatching dispatching,
            ProjectEnds projects,
            Lending lending,
            OrderFacts facts,
            Replies replies,
            Clock clock) {
        this.em = em;
        this.transactions = transactions;
        this.care = care;
        this.seating = seating;
        this.dispatching = dispatching;
        this.projects = projects;
        this.lending = lending;
        this.facts = facts;
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
                keep(em.find(Order.class, id[0]), now);
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

    private void keep(Order order, Instant now) {
        if (order.isTakingPart()) {
            projects.look(order);
        } else if (lending.isOut(order)) {
            lending.look(order, now);
        } else if (order.is(OrderStatus.WAITLISTED) && order.isOverdue(now)) {
            seating.timeIsUp(order);
        } else if (order.is(OrderStatus.DELIVERED) && order.isOverdue(now)) {
            care.closeBySilence(order);
        } else if (order.is(OrderStatus.OPEN) && order.isOverdue(now)) {
            dispatching.lapse(order);
        } else if (order.isOverdue(now) && order.proposedAt != null) {
            order.overdueTold();
            facts.tell(order, By.SYSTEM, now, OrderFact.AgreementAwaited::new);
        } else if (order.isOverdue(now) && !order.is(OrderStatus.CONFIRMED)) {
            order.overdueTold();
            order.note(new OrderStep.Change(By.SYSTEM, now, null, overdueText(order)));
            facts.tell(
                    order,
                    By.SYSTEM,
                    now,
                    order.is(OrderStatus.REWORK) ? OrderFact.ReworkOverdue::new : OrderFact.Overdue::new);
        } else {
            order.reminded();
            facts.tell(order, By.SYSTEM, now, reminder(order));
        }
    }

    private static String overdueText(Order order) {
        String above = order.is(OrderStatus.REWORK) ? "镇运营" : "上级网格";
        return "已过答复时间，已提醒经办人并告知" + above;
    }

    private static Function<OrderFact.About, OrderFact> reminder(Order order) {
        return switch (order.status()) {
            case CONFIRMED -> OrderFact.VisitNear::new;
            case REWORK -> OrderFact.ReworkReminded::new; // whoever provided it is not who answers now
            default -> OrderFact.HolderReminded::new;
        };
    }
}
