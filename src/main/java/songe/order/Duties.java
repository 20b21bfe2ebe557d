package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;

/** What is to be done about an order whose time has come. Runs in the caller's transaction, on a locked order. */
@ApplicationScoped
class Duties {
    private final OrderFacts facts;
    private final List<Duty> duties;

    /** @param when it is this one; the first that is, is done */
    private record Duty(BiPredicate<Order, Instant> when, BiConsumer<Order, Instant> what) {}

    Duties(
            Care care,
            Seating seating,
            Dispatching dispatching,
            Climbing climbing,
            Pausing pausing,
            Rescheduling rescheduling,
            Appointing appointing,
            ProjectEnds projects,
            Lending lending,
            OrderFacts facts) {
        this.facts = facts;
        duties = List.of(
                new Duty((o, now) -> o.isTakingPart(), (o, now) -> projects.look(o)),
                new Duty((o, now) -> o.hold() != null, pausing::look),
                new Duty((o, now) -> lending.isOut(o), lending::look),
                new Duty(Order::isProposalOver, rescheduling::lapse),
                new Duty((o, now) -> o.is(OrderStatus.CONFIRMED), this::announce),
                new Duty((o, now) -> !o.isOverdue(now) && o.proposedAt != null, this::awaitAgreement),
                new Duty((o, now) -> !o.isOverdue(now), this::remind),
                new Duty((o, now) -> o.is(OrderStatus.WAITLISTED), (o, now) -> seating.timeIsUp(o)),
                new Duty((o, now) -> o.is(OrderStatus.DELIVERED), (o, now) -> care.closeBySilence(o)),
                new Duty((o, now) -> o.proposedAt != null, appointing::notAgreed),
                new Duty((o, now) -> o.is(OrderStatus.OPEN), (o, now) -> dispatching.lapse(o)),
                new Duty((o, now) -> o.is(OrderStatus.ASSIGNED), (o, now) -> dispatching.notAccepted(o)),
                new Duty(Duties::isGivenBack, (o, now) -> dispatching.notGivenOut(o)),
                new Duty((o, now) -> true, (o, now) -> climbing.late(o)));
    }

    void of(Order order, Instant now) {
        for (Duty duty : duties) {
            if (!duty.when.test(order, now)) continue;
            duty.what.accept(order, now);
            return;
        }
    }

    /** An appointment that is over is announced to nobody. */
    private void announce(Order o, Instant now) {
        o.announced();
        if (o.startsAt.isAfter(now)) facts.tell(o, By.SYSTEM, now, OrderFact.VisitNear::new);
    }

    private void remind(Order o, Instant now) {
        o.reminded();
        // whoever provided it is not who answers now
        boolean rework = o.is(OrderStatus.REWORK);
        facts.tell(o, By.SYSTEM, now, rework ? OrderFact.ReworkReminded::new : OrderFact.HolderReminded::new);
    }

    private void awaitAgreement(Order o, Instant now) {
        o.reminded();
        facts.tell(o, By.SYSTEM, now, OrderFact.AgreementAwaited::new);
    }

    private static boolean isGivenBack(Order o, Instant now) {
        return o.is(OrderStatus.SUBMITTED) && o.failures() > 0 && !o.isHeldAbove();
    }
}
