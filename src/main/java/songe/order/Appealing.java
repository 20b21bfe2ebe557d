package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import songe.order.absence.DisputeKind;
import songe.order.absence.DisputeOutcome;
import songe.order.absence.DisputeRef;
import songe.order.absence.Disputes;
import songe.order.absence.Excuse;
import songe.order.absence.NoShows;
import songe.shared.Days;
import songe.shared.Problem;
import songe.shared.Problems;

/** Against a no-show: asked for by the resident, decided above the station. Runs in the caller's transaction, on a locked order. */
@ApplicationScoped
class Appealing {
    static final Duration WITHIN = Duration.ofDays(7);

    private final Disputes disputes;
    private final NoShows noShows;
    private final Judges judges;
    private final OrderFacts facts;
    private final Clock clock;

    Appealing(Disputes disputes, NoShows noShows, Judges judges, OrderFacts facts, Clock clock) {
        this.disputes = disputes;
        this.noShows = noShows;
        this.judges = judges;
        this.facts = facts;
        this.clock = clock;
    }

    /** @throws Problem 409 {@code appeal.none} unless noted as missed, {@code appeal.not-counted}, {@code appeal.too-late}, {@code dispute.twice} */
    void appeal(Seen seen, String words) {
        Order o = seen.order();
        By by = seen.as(Part.RESIDENTS);
        if (!o.is(OrderStatus.RESIDENT_NO_SHOW))
            throw Problems.conflict("appeal.none", o.status().words());
        if (noShows.excuseOf(o.id).isPresent()) throw Problems.conflict("appeal.not-counted");
        Instant now = clock.instant();
        if (!isOpen(o, now)) throw Problems.conflict("appeal.too-late");
        DisputeRef raised = disputes.raise(Judges.raised(o, DisputeKind.APPEAL, false, words, now));
        o.note(new OrderStep.Change(by, now, words, "您申诉了，" + Days.say(raised.dueAt(), now) + "前由上级网格答复"));
        facts.tell(o, by, now, about -> new OrderFact.Appealed(about, raised.heldBy(), raised.dueAt()));
    }

    static boolean isOpen(Order o, Instant now) {
        return o.is(OrderStatus.RESIDENT_NO_SHOW) && now.isBefore(o.closedAt.plus(WITHIN));
    }

    void decide(Seen seen, Inputs.AppealDecision in) {
        Order o = seen.order();
        By by = judges.judge(seen, judges.open(o, DisputeKind.APPEAL, o.startsAt));
        Instant now = clock.instant();
        boolean accepted = in.decision() == Inputs.AppealDecision.Verdict.ACCEPT;
        DisputeOutcome outcome = accepted ? DisputeOutcome.UPHELD : DisputeOutcome.REFUSED;
        disputes.decide(o.id, DisputeKind.APPEAL, o.startsAt, outcome, in.words(), by.id(), now);
        if (accepted) noShows.excuse(o.id, Excuse.APPEALED, now);
        o.ending = (accepted ? "申诉成功，这次不算爽约：" : "申诉没有通过，这次仍记爽约：") + in.words();
        o.note(new OrderStep.Change(by, now, in.words(), o.ending));
        facts.tell(o, by, now, accepted ? OrderFact.AppealAccepted::new : OrderFact.AppealRefused::new);
    }
}
