package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import songe.catalog.Booking;
import songe.catalog.ItemRef;
import songe.catalog.Items;
import songe.identity.People;
import songe.identity.PersonRef;
import songe.order.dispatch.Dispatcher;
import songe.order.terms.Terms;
import songe.partner.PartnerRef;
import songe.partner.Partners;
import songe.place.Closures;
import songe.place.StationRef;
import songe.place.Stations;
import songe.place.WorkingTime;
import songe.shared.Days;
import songe.shared.Problems;

/** Transitions 9 and 11: sent to somebody, by hand or by itself, and back. Runs in the caller's transaction, on a locked order. */
@ApplicationScoped
class Dispatching {
    private final Items items;
    private final Stations stations;
    private final Closures closures;
    private final Partners partners;
    private final People people;
    private final Dispatcher dispatcher;
    private final Appointing appointing;
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
            Appointing appointing,
            Terms terms,
            OrderFacts facts,
            Clock clock) {
        this.items = items;
        this.stations = stations;
        this.closures = closures;
        this.partners = partners;
        this.people = people;
        this.dispatcher = dispatcher;
        this.appointing = appointing;
        this.terms = terms;
        this.facts = facts;
        this.clock = clock;
    }

    /** Transition 9 by itself: nobody claimed it in time. A need stays open, and its station is told. */
    void lapse(Order o) {
        ItemRef item = items.get(o.townId, o.itemId);
        Instant now = clock.instant();
        StationRef station = stations.byId(o.stationId);
        if (item.booking() == Booking.CLAIM) {
            o.overdueTold();
            o.note(new OrderStep.Change(By.SYSTEM, now, null, "还没有单位来接，已请" + station.name() + "想办法"));
            facts.tell(o, By.SYSTEM, now, OrderFact.Overdue::new);
            return;
        }
        o.note(new OrderStep.Change(By.SYSTEM, now, null, "暂时没有人抢单，改为派单"));
        send(o, item, station, By.SYSTEM, null);
    }

    /** To the item's partner unit where it has one, else to the station that read it. */
    void send(Order o, ItemRef item, StationRef reader, By by, String reason) {
        PartnerRef partner = partners.byId(item.data().partnerId());
        if (partner != null) assignTo(o, partner, by, reason);
        else assignTo(o, reader, by, reason);
    }

    void assign(Seen seen, Inputs.Assignment in) {
        Order o = seen.order();
        By by = seen.as(Part.STATION, Part.GRID);
        o.requireArrow(OrderStatus.ASSIGNED);
        if ((in.stationCode() == null) == (in.partnerCode() == null))
            throw Problems.unprocessable("dispatch.target-required");
        ItemRef item = items.get(o.townId, o.itemId);
        requireAssessed(o, item, seen.station());
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
        assigned(o, partner.name(), closures.office(), by, reason);
    }

    private void assignTo(Order o, StationRef station, By by, String reason) {
        o.triageStationId = o.stationId;
        o.stationId = station.id();
        o.partnerId = null;
        assigned(o, station.name(), closures.hours(station), by, reason);
    }

    private void assigned(Order o, String to, WorkingTime hours, By by, String reason) {
        Instant now = clock.instant();
        o.become(OrderStatus.ASSIGNED, new OrderStep.Change(by, now, reason, "已派给" + to));
        Deadlines.acceptance(o, hours, now);
        facts.tell(o, by, now, OrderFact.Assigned::new);
    }

    /** Back to the station that read it first. */
    void giveBack(Seen seen, Inputs.Return in) {
        Order o = seen.order();
        By by = seen.as(seen.holder());
        o.requireArrow(OrderStatus.SUBMITTED);
        if (in.reason() == Inputs.ReturnReason.OTHER && in.words() == null)
            throw Problems.field("words", "return.words-required");
        Instant now = clock.instant();
        String from = appointing.holderName(seen);
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

    /** @throws songe.shared.Problem 422 {@code guard.assessment} */
    void requireAssessed(Order o, ItemRef item, StationRef where) {
        terms.requireAssessed(item, subject(o), where, Days.day(clock.instant()));
    }

    private Terms.Subject subject(Order o) {
        if (!o.isOwn()) return new Terms.Subject(o.beneficiary.name(), o.beneficiary.phone(), null, false);
        PersonRef p = people.byId(o.requesterId).orElseThrow();
        return new Terms.Subject(p.name(), p.phone(), p.birthYear(), p.disabled());
    }
}
