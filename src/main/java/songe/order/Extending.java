package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import songe.order.deadline.Extension;
import songe.shared.Days;
import songe.shared.Problem;
import songe.shared.Problems;

/** Transition 23: whoever has it asks for more time, once and before it ends; whoever gave it to them answers. */
@ApplicationScoped
class Extending {
    static final int DAYS_AT_MOST = 7;

    private final OrderFacts facts;
    private final Clock clock;

    Extending(OrderFacts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    /** Somebody works towards a deadline of their own in it. */
    static boolean isAskable(Order o, Instant now) {
        boolean working = o.is(OrderStatus.ASSIGNED) && o.proposedAt == null
                || o.is(OrderStatus.IN_SERVICE) && o.spanId == null
                || o.is(OrderStatus.SUBMITTED) && !o.isHeldAbove();
        return working && o.extension() == null && o.hold() == null && o.dueAt() != null && !o.isOverdue(now);
    }

    /** @throws Problem 409 {@code extension.twice}, {@code extension.none}, 422 {@code extension.until} */
    void ask(Seen seen, Instant until, String reason) {
        Order o = seen.order();
        By by = seen.as(seen.holder());
        if (o.extension() != null) throw Problems.conflict("extension.twice");
        Instant now = clock.instant();
        if (!isAskable(o, now))
            throw Problems.conflict("extension.none", o.status().words());
        if (!until.isAfter(o.dueAt()) || until.isAfter(o.dueAt().plus(Duration.ofDays(DAYS_AT_MOST))))
            throw Problems.field("until", "extension.until", Days.say(o.dueAt(), now), DAYS_AT_MOST);
        o.extend(Extension.asked(until, reason, now));
        o.note(new OrderStep.Change(by, now, reason, by.name() + "想多要些时间，到" + Days.say(until, now)));
        facts.tell(o, by, now, about -> new OrderFact.ExtensionAsked(about, until));
    }

    /** @throws Problem 409 {@code extension.unasked} when nobody waits for an answer any more */
    void answer(Seen seen, boolean granted, String words) {
        Order o = seen.order();
        By by = seen.as(dispatchers(o));
        Extension asked = o.extension();
        if (asked == null || !asked.isAwaited() || o.isOverdue(clock.instant()))
            throw Problems.conflict("extension.unasked");
        Instant now = clock.instant();
        o.extend(asked.answered(granted));
        Instant until = asked.until();
        String then = Days.say(granted ? until : o.dueAt(), now);
        String text = granted ? "多给了些时间，最晚" + then + "给您答复" : "没有同意延期，仍在" + then + "前给您答复";
        o.note(new OrderStep.Change(by, now, words, text));
        if (granted) o.await(until, now.plus(Duration.between(now, until).dividedBy(2)));
        facts.tell(
                o,
                by,
                now,
                about -> granted
                        ? new OrderFact.ExtensionGranted(about, until)
                        : new OrderFact.ExtensionRefused(about, until));
    }

    /** The station for a unit, the grid for a station too, the town for all. */
    static Part[] dispatchers(Order o) {
        return o.isWithPartner() ? new Part[] {Part.STATION, Part.GRID, Part.TOWN} : new Part[] {Part.GRID, Part.TOWN};
    }
}
