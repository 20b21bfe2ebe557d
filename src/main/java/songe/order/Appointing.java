package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import songe.catalog.ItemRef;
import songe.catalog.Items;
import songe.identity.People;
import songe.identity.PersonRef;
import songe.identity.Role;
import songe.identity.Scope;
import songe.order.dispatch.Dispatcher;
import songe.partner.Partners;
import songe.place.Closures;
import songe.place.StationRef;
import songe.place.Stations;
import songe.place.WorkingTime;
import songe.shared.Days;
import songe.shared.Problems;

/** Transitions 8 and 10: somebody takes it, at a time that the resident agrees to. Runs in the caller's transaction, on a locked order. */
@ApplicationScoped
class Appointing {
    /** What has no length of its own, such as a need, is given an hour. */
    private static final int MINUTES = 60;

    private final Items items;
    private final Partners partners;
    private final Stations stations;
    private final People people;
    private final Closures closures;
    private final Reserving reserving;
    private final Dispatcher dispatcher;
    private final Qualified qualified;
    private final OrderFacts facts;
    private final Clock clock;

    Appointing(
            Items items,
            Partners partners,
            Stations stations,
            People people,
            Closures closures,
            Reserving reserving,
            Dispatcher dispatcher,
            Qualified qualified,
            OrderFacts facts,
            Clock clock) {
        this.items = items;
        this.partners = partners;
        this.stations = stations;
        this.people = people;
        this.closures = closures;
        this.reserving = reserving;
        this.dispatcher = dispatcher;
        this.qualified = qualified;
        this.facts = facts;
        this.clock = clock;
    }

    /** Transition 8, by who took it just now: at the wished time it is settled, another one the resident is asked about. */
    void claimed(Seen seen, Instant asked) {
        Order o = seen.order();
        By by = seen.as(seen.holder());
        Instant now = clock.instant();
        Instant starts = time(seen, asked, now);
        facts.tell(o, by, now, OrderFact.Claimed::new);
        if (starts.equals(o.wishedAt)) {
            confirm(seen, by, starts, now);
            return;
        }
        o.become(OrderStatus.ASSIGNED, new OrderStep.Change(by, now, null, holderName(seen) + "接了您的单"));
        propose(seen, by, starts, now);
    }

    void accept(Seen seen, Inputs.Acceptance in) {
        Order o = seen.order();
        By by = seen.as(seen.holder());
        o.requireArrow(OrderStatus.CONFIRMED);
        if (!o.is(OrderStatus.ASSIGNED))
            throw Problems.conflict("order.transition", o.status().words(), OrderStatus.CONFIRMED.words());
        Instant now = clock.instant();
        if (o.proposedAt != null) throw Problems.conflict("acceptance.waiting", Days.say(o.proposedAt, now));
        Instant starts = time(seen, in.startsAt(), now);
        qualified.require(o, items.get(o.townId, o.itemId), starts, "acceptance.not-qualified");
        dispatcher.answered(o.id, !o.isOverdue(now));
        if (in.worker() != null) o.workerId = worker(seen, in.worker()).id();
        if (starts.equals(o.wishedAt)) confirm(seen, by, starts, now);
        else propose(seen, by, starts, now);
    }

    private Instant time(Seen seen, Instant asked, Instant now) {
        Order o = seen.order();
        Instant starts = asked != null ? asked : o.wishedAt;
        if (starts == null) throw Problems.field("startsAt", "acceptance.time-required");
        if (!starts.isAfter(now)) throw Problems.field("startsAt", "acceptance.time-past");
        Instant latest = hours(seen).plusDays(now, Deadlines.PROPOSAL_WITHIN_WORKING_DAYS);
        if (!starts.equals(o.wishedAt) && starts.isAfter(latest)) {
            throw Problems.field("startsAt", "acceptance.time-late", Days.say(latest, now));
        }
        return starts;
    }

    private PersonRef worker(Seen seen, String account) {
        Order o = seen.order();
        if (!o.isWithPartner()) throw Problems.field("worker", "acceptance.worker");
        Scope unit = new Scope(Scope.Kind.PARTNER, partners.byId(o.partnerId).code());
        return people.with(o.townId, Role.WORKER, unit).stream()
                .filter(p -> account.equals(p.account()))
                .findFirst()
                .orElseThrow(() -> Problems.field("worker", "acceptance.worker"));
    }

    private void propose(Seen seen, By by, Instant starts, Instant now) {
        Order o = seen.order();
        ItemRef item = items.get(o.townId, o.itemId);
        if (item.isByUnits()) reserving.requireOpen(item, seen.station(), starts, minutes(item));
        o.proposedAt = starts;
        o.note(new OrderStep.Change(by, now, null, holderName(seen) + "建议" + Days.say(starts, now)));
        Deadlines.agreement(o, hours(seen), now);
        facts.tell(o, by, now, OrderFact.TimeProposed::new);
    }

    private static int minutes(ItemRef item) {
        return item.data().durationMinutes() > 0 ? item.data().durationMinutes() : MINUTES;
    }

    void agree(Seen seen, boolean agreed) {
        Order o = seen.order();
        By by = seen.as(Part.RESIDENTS);
        o.requireArrow(OrderStatus.CONFIRMED);
        if (o.proposedAt == null) throw Problems.conflict("agreement.nothing");
        Instant now = clock.instant();
        if (agreed) {
            if (!o.proposedAt.isAfter(now)) throw Problems.conflict("acceptance.time-past");
            confirm(seen, by, o.proposedAt, now);
        } else {
            o.proposedAt = null;
            o.note(new OrderStep.Change(by, now, null, "您说这个时间不行，请对方另提一个"));
            Deadlines.acceptance(o, hours(seen), now);
            facts.tell(o, by, now, OrderFact.TimeDeclined::new);
        }
    }

    /** Nobody said anything to the time proposed: it is off, and whoever has the order asks them and proposes another. */
    void notAgreed(Order o, Instant now) {
        o.proposedAt = null;
        o.note(new OrderStep.Change(By.SYSTEM, now, null, "没有等到您的答复，这个时间作废了；对方会再和您联系"));
        Deadlines.acceptance(o, hours(o, stations.byId(o.stationId)), now);
        facts.tell(o, By.SYSTEM, now, OrderFact.ProposalLapsed::new);
    }

    private void confirm(Seen seen, By by, Instant starts, Instant now) {
        Order o = seen.order();
        ItemRef item = items.get(o.townId, o.itemId);
        o.appoint(starts, starts.plus(Duration.ofMinutes(minutes(item))));
        if (item.isByUnits()) reserving.promise(o, item, seen.station());
        String text = Sentences.confirmed(
                o,
                item.booking(),
                item.fulfilment(),
                holderName(seen),
                seen.station().name(),
                now);
        o.become(OrderStatus.CONFIRMED, new OrderStep.Change(by, now, null, text));
        Deadlines.visit(o, now);
        facts.tell(o, by, now, OrderFact.Accepted::new);
    }

    String holderName(Seen seen) {
        return seen.order().isWithPartner()
                ? partners.byId(seen.order().partnerId).name()
                : seen.station().name();
    }

    private WorkingTime hours(Seen seen) {
        return hours(seen.order(), seen.station());
    }

    private WorkingTime hours(Order o, StationRef station) {
        return o.isWithPartner() ? closures.office() : closures.hours(station);
    }
}
