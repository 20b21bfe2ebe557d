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
import songe.partner.PartnerRef;
import songe.partner.Partners;
import songe.place.Closures;
import songe.place.OpeningHours;
import songe.place.StationRef;
import songe.place.Stations;
import songe.shared.Days;
import songe.shared.Problems;

/** Transitions 6, 9, 10, 11: from read to agreed. Runs in the caller's transaction, on a locked order. */
@ApplicationScoped
class Dispatching {
    private final Items items;
    private final Stations stations;
    private final Closures closures;
    private final Partners partners;
    private final People people;
    private final Dispatcher dispatcher;
    private final Terms terms;
    private final OrderFacts facts;
    private final Clock clock;

    Dispatching(
            Items items,
            Stations stations,
            Closures closures,
            Partners partners,
            People people,
            Dispatcher dispatcher,
            Terms terms,
            OrderFacts facts,
            Clock clock) {
        this.items = items;
        this.stations = stations;
        this.closures = closures;
        this.partners = partners;
        this.people = people;
        this.dispatcher = dispatcher;
        this.terms = terms;
        this.facts = facts;
        this.clock = clock;
    }

    void triage(Seen seen, Inputs.Triage in) {
        By by = seen.as(Part.STATION);
        switch (in.decision()) {
            case REJECT -> reject(seen.order(), by, in);
            case OPEN -> throw Problems.conflict("triage.open-later");
            case DISPATCH -> dispatch(seen, by, in.reason());
        }
    }

    private void reject(Order o, By by, Inputs.Triage in) {
        o.requireArrow(OrderStatus.REJECTED);
        if (in.reason() == null) throw Problems.field("reason", "triage.reason-required");
        if (in.referral() == null) throw Problems.field("referral", "triage.referral-required");
        Instant now = clock.instant();
        o.ending = "没能受理：" + in.reason() + "。您可以：" + in.referral();
        o.become(OrderStatus.REJECTED, new OrderStep.Change(by, now, in.reason(), o.ending));
        facts.tell(o, by, now, OrderFact.Rejected::new);
    }

    /** To the item's partner unit where it has one, else to the station that read it. */
    private void dispatch(Seen seen, By by, String reason) {
        Order o = seen.order();
        o.requireArrow(OrderStatus.ASSIGNED);
        ItemRef item = items.get(o.townId, o.itemId);
        terms.requireAssessed(item, subject(o), seen.station(), Days.day(clock.instant()));
        PartnerRef partner = partners.byId(item.data().partnerId());
        if (partner != null) assignTo(o, partner, by, reason);
        else assignTo(o, seen.station(), by, reason);
    }

    void assign(Seen seen, Inputs.Assignment in) {
        Order o = seen.order();
        By by = seen.as(Part.STATION, Part.GRID);
        o.requireArrow(OrderStatus.ASSIGNED);
        if ((in.stationCode() == null) == (in.partnerCode() == null))
            throw Problems.unprocessable("dispatch.target-required");
        ItemRef item = items.get(o.townId, o.itemId);
        terms.requireAssessed(item, subject(o), seen.station(), Days.day(clock.instant()));
        if (in.stationCode() != null) {
            assignTo(o, dispatcher.named(item, in.stationCode()), by, null);
        } else {
            assignTo(
                    o,
                    partners.find(o.townId, in.partnerCode()).orElseThrow(() -> Problems.notFound("partner.unknown")),
                    by,
                    null);
        }
    }

    private void assignTo(Order o, PartnerRef partner, By by, String reason) {
        o.triageStationId = o.stationId;
        o.partnerId = partner.id();
        assigned(o, partner.name(), OpeningHours.OFFICE, by, reason);
    }

    private void assignTo(Order o, StationRef station, By by, String reason) {
        o.triageStationId = o.stationId;
        o.stationId = station.id();
        o.partnerId = null;
        assigned(o, station.name(), closures.hours(station), by, reason);
    }

    private void assigned(Order o, String to, OpeningHours hours, By by, String reason) {
        Instant now = clock.instant();
        o.become(OrderStatus.ASSIGNED, new OrderStep.Change(by, now, reason, "已派给" + to));
        Deadlines.acceptance(o, hours, now);
        facts.tell(o, by, now, OrderFact.Assigned::new);
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
        o.proposedAt = starts;
        o.note(new OrderStep.Change(by, now, null, holderName(seen) + "建议" + Days.say(starts, now)));
        Deadlines.agreement(o, hours(seen), now);
        facts.tell(o, by, now, OrderFact.TimeProposed::new);
    }

    void agree(Seen seen, boolean agreed) {
        Order o = seen.order();
        By by = seen.as(Part.RESIDENT);
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

    private void confirm(Seen seen, By by, Instant starts, Instant now) {
        Order o = seen.order();
        ItemRef item = items.get(o.townId, o.itemId);
        o.appoint(starts, starts.plus(Duration.ofMinutes(Math.max(1, item.data().durationMinutes()))));
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

    /** Back to the station that read it first. */
    void giveBack(Seen seen, Inputs.Return in) {
        Order o = seen.order();
        By by = seen.as(seen.holder());
        o.requireArrow(OrderStatus.SUBMITTED);
        if (in.reason() == Inputs.ReturnReason.OTHER && in.words() == null)
            throw Problems.field("words", "return.words-required");
        Instant now = clock.instant();
        String from = holderName(seen);
        StationRef home = stations.byId(o.triageStationId);
        o.stationId = home.id();
        o.partnerId = null;
        o.workerId = null;
        o.proposedAt = null;
        o.returnCount++;
        String why = in.reason().words() + (in.words() == null ? "" : "：" + in.words());
        o.become(
                OrderStatus.SUBMITTED,
                new OrderStep.Change(by, now, why, from + "接不了（" + in.reason().words() + "），" + home.name() + "会重新安排"));
        Deadlines.triage(o, closures.hours(home), now);
        facts.tell(o, by, now, OrderFact.Returned::new);
    }

    private String holderName(Seen seen) {
        return seen.order().isWithPartner()
                ? partners.byId(seen.order().partnerId).name()
                : seen.station().name();
    }

    private OpeningHours hours(Seen seen) {
        return seen.order().isWithPartner() ? OpeningHours.OFFICE : closures.hours(seen.station());
    }

    private Terms.Subject subject(Order o) {
        if (!o.isOwn()) return new Terms.Subject(o.beneficiary.name(), o.beneficiary.phone(), null, false);
        PersonRef p = people.byId(o.requesterId).orElseThrow();
        return new Terms.Subject(p.name(), p.phone(), p.birthYear(), p.disabled());
    }
}
