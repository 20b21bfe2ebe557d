package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import songe.order.absence.DisputeKind;
import songe.order.absence.DisputeOutcome;
import songe.order.absence.DisputeRef;
import songe.order.absence.Disputes;
import songe.order.absence.NoShows;
import songe.place.Closures;
import songe.place.StationRef;
import songe.place.Stations;
import songe.shared.Days;
import songe.shared.Problem;
import songe.shared.Problems;

/**
 * Transition 17: nobody came to serve. The resident says so, and somebody whose own service is not in question finds out: the
 * station about a unit, the grid about a station. Runs in the caller's transaction, on a locked order.
 */
@ApplicationScoped
class Absences {
    /** A quarter of an hour late is late, not absent. */
    static final Duration AFTER = Duration.ofMinutes(15);

    static final Duration WITHIN = Duration.ofDays(7);

    private final Disputes disputes;
    private final NoShows noShows;
    private final Judges judges;
    private final Closing closing;
    private final Stations stations;
    private final Closures closures;
    private final OrderFacts facts;
    private final Clock clock;

    Absences(
            Disputes disputes,
            NoShows noShows,
            Judges judges,
            Closing closing,
            Stations stations,
            Closures closures,
            OrderFacts facts,
            Clock clock) {
        this.disputes = disputes;
        this.noShows = noShows;
        this.judges = judges;
        this.closing = closing;
        this.stations = stations;
        this.closures = closures;
        this.facts = facts;
        this.clock = clock;
    }

    /** @throws Problem 409 {@code absence.too-early}, {@code absence.too-late}, {@code dispute.twice} */
    void report(Seen seen, String words) {
        Order o = seen.order();
        By by = seen.as(Part.RESIDENTS);
        requireAppointment(o);
        Instant now = clock.instant();
        Instant from = o.startsAt.plus(AFTER);
        if (now.isBefore(from)) throw Problems.conflict("absence.too-early", Days.say(from, now));
        if (now.isAfter(o.endsAt.plus(WITHIN))) throw Problems.conflict("absence.too-late");
        DisputeRef raised = disputes.raise(Judges.raised(o, DisputeKind.ABSENCE, o.isWithPartner(), words, now));
        o.note(new OrderStep.Change(by, now, words, "您说没有人来，会在" + Days.say(raised.dueAt(), now) + "前核实"));
        facts.tell(o, by, now, about -> new OrderFact.AbsenceReported(about, raised.heldBy(), raised.dueAt()));
    }

    private static void requireAppointment(Order o) {
        if (!o.is(OrderStatus.CONFIRMED))
            throw Problems.conflict("order.transition", o.status().words(), OrderStatus.PROVIDER_NO_SHOW.words());
        if (!o.hasTime()) throw Problems.conflict("check-in.no-appointment");
    }

    void decide(Seen seen, Inputs.AbsenceDecision in) {
        Order o = seen.order();
        DisputeRef open = judges.open(o, DisputeKind.ABSENCE, o.startsAt);
        By by = judges.judge(seen, open);
        requireAppointment(o);
        Instant now = clock.instant();
        if (in.decision() == Inputs.AbsenceDecision.Verdict.REFUTE) refute(o, by, in.words(), now);
        else verify(seen, by, in, now);
    }

    private void refute(Order o, By by, String words, Instant now) {
        settle(o, DisputeOutcome.REFUSED, words, by, now);
        o.note(new OrderStep.Change(by, now, words, "核实过了，当时有人在"));
        facts.tell(o, by, now, OrderFact.AbsenceRefuted::new);
    }

    private void verify(Seen seen, By by, Inputs.AbsenceDecision in, Instant now) {
        Order o = seen.order();
        boolean visit = !o.isAtOnce();
        if (!visit && in.alternative() == null) throw Problems.field("alternative", "absence.alternative-required");
        settle(o, DisputeOutcome.UPHELD, in.words(), by, now);
        String participation = o.participation; // whoever stands behind a need still does
        o.ending = "对不起，那天没有人来服务：" + in.words() + (visit ? "" : "。您可以：" + in.alternative());
        o.become(OrderStatus.PROVIDER_NO_SHOW, new OrderStep.Change(by, now, in.words(), o.ending));
        if (visit) giveOutAnew(o, participation, now);
        else closeSession(o, now);
        facts.tell(o, by, now, about -> new OrderFact.ProviderMissed(about, visit));
    }

    /** Who was noted in that session as not having come missed nothing. */
    private void closeSession(Order o, Instant now) {
        if (o.sessionId != null) noShows.excuseAllOf(o.sessionId, now);
        closing.free(o);
    }

    /** The resident need not order again. */
    private void giveOutAnew(Order o, String participation, Instant now) {
        if (o.spanId != null) closing.free(o);
        o.startOver();
        o.participation = participation;
        StationRef reader = stations.byId(o.stationId);
        String text = "不用重新点单，" + reader.name() + "优先给您另派人";
        o.become(OrderStatus.SUBMITTED, new OrderStep.Change(By.SYSTEM, now, null, text));
        Deadlines.urgent(o, closures.hours(reader), now);
    }

    private void settle(Order o, DisputeOutcome outcome, String words, By by, Instant now) {
        disputes.decide(o.id, DisputeKind.ABSENCE, o.startsAt, outcome, words, by.id(), now);
    }
}
