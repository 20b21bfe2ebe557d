package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import songe.identity.Caller;
import songe.identity.Role;
import songe.order.rating.Ratings;
import songe.partner.Partners;
import songe.place.Closures;
import songe.place.Stations;
import songe.place.WorkingTime;
import songe.shared.Problems;

/** Transitions 19, 20 and 21: confirmed, rated, mended. Runs in the caller's transaction, on a locked order. */
@ApplicationScoped
class Care {
    private final Stations stations;
    private final Closures closures;
    private final Partners partners;
    private final Ratings ratings;
    private final OrderFacts facts;
    private final Clock clock;

    Care(Stations stations, Closures closures, Partners partners, Ratings ratings, OrderFacts facts, Clock clock) {
        this.stations = stations;
        this.closures = closures;
        this.partners = partners;
        this.ratings = ratings;
        this.facts = facts;
        this.clock = clock;
    }

    void confirm(Seen seen) {
        Order o = seen.order();
        By by = seen.as(Part.RESIDENTS);
        if (!o.is(OrderStatus.DELIVERED)) {
            throw Problems.conflict("order.transition", o.status().words(), OrderStatus.CLOSED.words());
        }
        close(o, by, "您确认已完成");
    }

    /** Silence closes an order; it is no rating. */
    void closeBySilence(Order o) {
        close(o, By.SYSTEM, "七天没有新的意见，自动办结");
    }

    private void close(Order o, By by, String text) {
        Instant now = clock.instant();
        o.become(OrderStatus.CLOSED, new OrderStep.Change(by, now, null, text));
        facts.tell(o, by, now, OrderFact.Closed::new);
    }

    /** Two of five or less asks for rework by itself, as long as that is possible. */
    void rate(Seen seen, Inputs.Score in) {
        Order o = seen.order();
        By by = seen.as(Part.RESIDENTS);
        if (!o.is(OrderStatus.DELIVERED, OrderStatus.CLOSED) || o.deliveredAt == null)
            throw Problems.conflict("rating.not-yet");
        if (ratings.isGiven(o.id, o.reworks)) throw Problems.conflict("rating.already");
        Instant now = clock.instant();
        ratings.give(o.id, o.reworks, in.score(), in.words(), now);
        o.note(new OrderStep.Change(by, now, in.words(), "您评了" + in.score() + "分"));
        facts.tell(o, by, now, about -> new OrderFact.Rated(about, in.score()));
        if (Ratings.isUnhappy(in.score()) && o.isReworkPossible(now)) mend(o, by, in.words(), now);
    }

    void askRework(Seen seen, String words) {
        Order o = seen.order();
        By by = seen.as(Part.RESIDENTS);
        o.requireArrow(OrderStatus.REWORK);
        Instant now = clock.instant();
        if (!o.isReworkPossible(now)) throw Problems.conflict("rework.too-late");
        mend(o, by, words, now);
    }

    private void mend(Order o, By by, String words, Instant now) {
        o.closedAt = null;
        o.become(OrderStatus.REWORK, new OrderStep.Change(by, now, words, "您觉得没做好，回访员会在一个工作日内联系您"));
        WorkingTime hours = stations.centre(o.townId).map(closures::hours).orElseGet(closures::office);
        Deadlines.rework(o, hours, now);
        facts.tell(o, by, now, OrderFact.ReworkAsked::new);
    }

    void settle(Seen seen, Inputs.Resolution in) {
        Order o = seen.order();
        By by = seen.as(Part.AUDITOR);
        requireStranger(seen);
        if (!o.is(OrderStatus.REWORK)) {
            throw Problems.conflict("order.transition", o.status().words(), OrderStatus.CLOSED.words());
        }
        Instant now = clock.instant();
        o.reworks++; // a new round: the resident may rate again
        String text = "回访处理完毕（" + in.outcome().words() + "）：" + in.words();
        o.become(OrderStatus.CLOSED, new OrderStep.Change(by, now, in.outcome().name(), text));
        facts.tell(o, by, now, OrderFact.Settled::new);
    }

    /** Whoever provided the service never judges it. */
    private void requireStranger(Seen seen) {
        Order o = seen.order();
        Caller caller = seen.caller();
        boolean station = caller.is(Role.STATION, seen.station().code());
        String unit = o.partnerId == null ? null : partners.byId(o.partnerId).code();
        boolean partner = unit != null && (caller.is(Role.PARTNER, unit) || caller.is(Role.WORKER, unit));
        if (station || partner) throw Problems.forbidden("audit.own-work");
    }
}
