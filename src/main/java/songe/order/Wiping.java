package songe.order;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import songe.draw.Draws;
import songe.order.absence.Disputes;
import songe.order.absence.NoShows;
import songe.order.dispatch.Decisions;
import songe.order.look.Looks;
import songe.order.terms.Assessments;
import songe.seat.Quotas;
import songe.seat.Seats;
import songe.shared.ClockMoved;
import songe.shared.Days;
import songe.shared.Transactions;

/**
 * Takes everything personal out of orders that are long over; number, item, station, states, times and the score stay, for
 * the town's statistics. What a resident wrote with a score stays as well: it is an opinion that the town was given.
 * A few orders at a time, past those that another instance holds.
 */
@ApplicationScoped
class Wiping {
    private static final Logger LOG = Logger.getLogger(Wiping.class);
    private static final int AT_A_TIME = 200;

    /** Ended; a rework that is asked for takes {@code closed_at} away again. */
    private static final String ENDED = "closed_at <= ?";
    /** Nobody came and nobody wrote it down: over all the same. */
    private static final String MISSED = "status = 'CONFIRMED' and ends_at <= ?";

    private final EntityManager em;
    private final Transactions transactions;
    private final Seats seats;
    private final Draws draws;
    private final Quotas quotas;
    private final Decisions decisions;
    private final Looks looks;
    private final NoShows noShows;
    private final Disputes disputes;
    private final Assessments assessments;
    private final OrderFacts facts;
    private final Clock clock;
    private final Duration after;
    private final int assessmentDays;

    Wiping(
            EntityManager em,
            Transactions transactions,
            Seats seats,
            Draws draws,
            Quotas quotas,
            Decisions decisions,
            Looks looks,
            NoShows noShows,
            Disputes disputes,
            Assessments assessments,
            OrderFacts facts,
            Clock clock,
            @ConfigProperty(name = "songe.privacy.wipe-after-days") int days,
            @ConfigProperty(name = "songe.privacy.forget-assessments-after-days") int assessmentDays) {
        this.em = em;
        this.transactions = transactions;
        this.seats = seats;
        this.draws = draws;
        this.quotas = quotas;
        this.decisions = decisions;
        this.looks = looks;
        this.noShows = noShows;
        this.disputes = disputes;
        this.assessments = assessments;
        this.facts = facts;
        this.clock = clock;
        this.after = Duration.ofDays(days);
        this.assessmentDays = assessmentDays;
    }

    void onClockMoved(@Observes ClockMoved moved) {
        wipeOld();
    }

    @Scheduled(cron = "0 10 3 * * ?", timeZone = "Asia/Shanghai")
    void wipeOld() {
        Instant until = clock.instant().minus(after);
        while (some(ENDED, until) || some(MISSED, until)) LOG.debug("orders were wiped");
        while (looks.forgetBefore(until) > 0) LOG.debug("old looks forgotten");
        while (assessments.forgetBefore(Days.day(clock.instant()).minusDays(assessmentDays)) > 0)
            LOG.debug("old assessments forgotten");
        while (forgetQuotas() > 0) LOG.debug("old quotas forgotten");
    }

    private int forgetQuotas() {
        YearMonth now = YearMonth.from(Days.day(clock.instant()));
        return transactions.retrying(() -> quotas.forgetBefore(now.minusMonths(1)));
    }

    private boolean some(String which, Instant until) {
        return transactions.retrying(() -> {
            List<?> ids = em.createNativeQuery("select id from orders where wiped_at is null and " + which + " limit "
                            + AT_A_TIME + " for update skip locked")
                    .setParameter(1, until)
                    .getResultList();
            Instant now = clock.instant();
            wipe(ids.stream().map(id -> ((Number) id).longValue()).toList())
                    .forEach(o -> facts.tell(o, By.SYSTEM, now, OrderFact.Wiped::new));
            return !ids.isEmpty();
        });
    }

    /** Runs in the caller's transaction, on locked orders; answers those that it wiped. */
    List<Order> wipe(List<Long> orderIds) {
        if (orderIds.isEmpty()) return List.of();
        Instant now = clock.instant();
        List<Order> orders = Order.list("id in ?1 and wipedAt is null", orderIds);
        seats.forgetWho(orders.stream()
                .map(o -> o.seatId)
                .filter(java.util.Objects::nonNull)
                .toList());
        orders.stream().filter(o -> o.pseudonym != null).forEach(o -> draws.forgetWho(o.townId, List.of(o.pseudonym)));
        orders.forEach(o -> o.wipe(now));
        OrderStep.wipe(orderIds);
        decisions.forgetWhy(orderIds);
        noShows.forgetWho(orderIds);
        disputes.forgetWords(orderIds, now);
        return orders;
    }
}
