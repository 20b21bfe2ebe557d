package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import songe.catalog.Booking;
import songe.catalog.ItemRef;
import songe.catalog.Items;
import songe.identity.People;
import songe.identity.PersonRef;
import songe.order.deadline.Level;
import songe.order.dispatch.Cause;
import songe.order.dispatch.Decision;
import songe.order.dispatch.Dispatcher;
import songe.order.dispatch.Request;
import songe.order.dispatch.Taker;
import songe.order.terms.Terms;
import songe.partner.Partners;
import songe.place.Closures;
import songe.place.StationRef;
import songe.place.Stations;
import songe.shared.Days;
import songe.shared.Problems;

/** Transitions 9 and 11: sent to somebody, by hand or by itself, and back. Runs in the caller's transaction, on a locked order. */
@ApplicationScoped
class Dispatching {
    static final int RETURNS = 2;

    private final Items items;
    private final Stations stations;
    private final Closures closures;
    private final Partners partners;
    private final People people;
    private final Dispatcher dispatcher;
    private final Appointing appointing;
    private final Climbing climbing;
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
            Climbing climbing,
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
        this.climbing = climbing;
        this.terms = terms;
        this.facts = facts;
        this.clock = clock;
    }

    /** Transition 9 by itself: nobody claimed it in time. A need stays open, and its station has a day to find somebody. */
    void lapse(Order o) {
        ItemRef item = items.get(o.townId, o.itemId);
        Instant now = clock.instant();
        if (item.booking() != Booking.CLAIM) {
            o.note(new OrderStep.Change(By.SYSTEM, now, null, "暂时没有人抢单，改为派单"));
            send(o, item, Cause.UNCLAIMED, By.SYSTEM, null);
        } else if (o.failures() == 0) {
            StationRef station = stations.byId(o.stationId);
            facts.tell(o, By.SYSTEM, now, OrderFact.Overdue::new);
            o.failed();
            o.note(new OrderStep.Change(By.SYSTEM, now, null, "还没有单位来接，已请" + station.name() + "想办法"));
            Deadlines.triage(o, closures.hours(station), now);
        } else {
            climbing.late(o);
        }
    }

    /** Transition 9 by itself: whoever was asked did not answer in time. */
    void notAccepted(Order o) {
        Instant now = clock.instant();
        String who = o.isWithPartner()
                ? partners.byId(o.partnerId).name()
                : stations.byId(o.stationId).name();
        facts.tell(o, By.SYSTEM, now, OrderFact.NotAccepted::new);
        dispatcher.answered(o.id, false);
        o.takeBack();
        o.failed();
        o.become(OrderStatus.SUBMITTED, new OrderStep.Change(By.SYSTEM, now, null, who + "没有在约好的时间里接单"));
        o.breached(now);
        goOn(o, Cause.LAPSED);
    }

    /** Transition 11 by itself: whoever was asked is no partner any more. Nobody's fault, but somebody has to be found. */
    void unitGone(Order o, Long by) {
        Instant now = clock.instant();
        o.takeBack();
        o.failed();
        o.become(OrderStatus.SUBMITTED, new OrderStep.Change(By.SYSTEM, now, null, "原来的单位退出了，正在重新安排"));
        Deadlines.redispatch(o, closures.hours(stations.byId(o.stationId)), now);
        facts.tell(o, new By(by, By.SYSTEM.name()), now, OrderFact.UnitLeft::new);
        goOn(o, Cause.RETURNED);
    }

    /** Transition 11 by itself: the station that got it back did not find anybody within the hour. */
    void notGivenOut(Order o) {
        goOn(o, Cause.RETURNED);
    }

    /** The second one is asked by itself; after that a person decides: the grid's, and after a third failure the town's. */
    private void goOn(Order o, Cause cause) {
        if (o.failures() <= 1 && sendToNext(o, cause, By.SYSTEM, null)) return;
        climbing.nobodyTakes(o, o.failures() <= 2 ? Level.GRID : Level.TOWN);
    }

    /**
     * Transition 9: to the item's partner unit where it has one, else to the station that read it; where they had it already,
     * to the best of the others. When nobody is left the station that read it does it: it decided to send it on.
     */
    void send(Order o, ItemRef item, Cause cause, By by, String reason) {
        long reader = reader(o);
        Request request = request(o, item);
        Decision decision = dispatcher.first(request, reader);
        if (decision.taker().isEmpty()) decision = dispatcher.chosen(request, Taker.station(reader));
        give(o, decision, cause, by, reason);
    }

    /**
     * Transition 9 once more: to the next candidate, the best of those who did not have it yet. For whoever did not answer in
     * time ({@link Cause#LAPSED}), gave it back ({@link Cause#RETURNED}) or did not come ({@link Cause#MISSED}). The order may
     * still be theirs; it must be in a state from which {@link OrderStatus#ASSIGNED} may follow.
     *
     * @param reason why, as it stands in the timeline; null for none
     * @return false when nobody is left: then nothing changed, but that was kept, and a person has to decide
     */
    boolean sendToNext(Order o, Cause cause, By by, String reason) {
        Decision decision = dispatcher.next(request(o, items.get(o.townId, o.itemId)));
        if (decision.taker().isPresent()) give(o, decision, cause, by, reason);
        else dispatcher.keep(decision, o.townId, o.id, cause, by.id());
        return decision.taker().isPresent();
    }

    private static Request request(Order o, ItemRef item) {
        Set<Taker> holder = o.is(OrderStatus.ASSIGNED) ? Set.of(holder(o)) : Set.of();
        return new Request(o.id, item, o.areaCode, o.wishedAt, holder);
    }

    private static Taker holder(Order o) {
        return o.isWithPartner() ? Taker.unit(o.partnerId) : Taker.station(o.stationId);
    }

    private static long reader(Order o) {
        return o.triageStationId == null ? o.stationId : o.triageStationId;
    }

    void assign(Seen seen, Inputs.Assignment in) {
        Order o = seen.order();
        By by = seen.as(Part.STATION, Part.GRID, Part.TOWN);
        o.requireArrow(OrderStatus.ASSIGNED);
        if ((in.stationCode() == null) == (in.partnerCode() == null))
            throw Problems.unprocessable("dispatch.target-required");
        ItemRef item = items.get(o.townId, o.itemId);
        requireAssessed(o, item, seen.station());
        give(o, dispatcher.chosen(request(o, item), named(item, in)), Cause.BY_HAND, by, null);
    }

    private Taker named(ItemRef item, Inputs.Assignment in) {
        if (in.stationCode() != null)
            return Taker.station(dispatcher.named(item, in.stationCode()).id());
        return partners.find(item.townId(), in.partnerCode())
                .map(unit -> Taker.unit(unit.id()))
                .orElseThrow(() -> Problems.notFound("partner.unknown"));
    }

    /** To whom a person named, with all the others of its need. */
    void give(Order o, Taker taker, By by) {
        ItemRef item = items.get(o.townId, o.itemId);
        give(o, dispatcher.chosen(request(o, item), taker), Cause.BY_HAND, by, null);
    }

    private void give(Order o, Decision decision, Cause cause, By by, String reason) {
        Taker taker = decision.taker().orElseThrow();
        Instant now = clock.instant();
        o.triageStationId = reader(o);
        o.stationId = taker.isStation() ? taker.stationId() : o.triageStationId;
        o.partnerId = taker.partnerId();
        StationRef station = stations.byId(o.stationId);
        String to =
                taker.isStation() ? station.name() : partners.byId(o.partnerId).name();
        o.become(OrderStatus.ASSIGNED, new OrderStep.Change(by, now, reason, "已派给" + to));
        Deadlines.acceptance(o, taker.isStation() ? closures.hours(station) : closures.office(), now);
        dispatcher.keep(decision, o.townId, o.id, cause, by.id());
        facts.tell(o, by, now, OrderFact.Assigned::new);
    }

    /** Back to the station that read it first; the second time, to a person above it. */
    void giveBack(Seen seen, Inputs.Return in) {
        Order o = seen.order();
        By by = seen.as(seen.holder());
        o.requireArrow(OrderStatus.SUBMITTED);
        if (o.returnCount >= RETURNS) throw Problems.conflict("return.too-often");
        if (in.reason() == Inputs.ReturnReason.OTHER && in.words() == null)
            throw Problems.field("words", "return.words-required");
        Instant now = clock.instant();
        String from = appointing.holderName(seen);
        StationRef home = stations.byId(reader(o));
        o.takeBack();
        o.returnCount++;
        o.failed();
        boolean again = o.failures() == 1;
        String why = in.reason().words() + (in.words() == null ? "" : "：" + in.words());
        String then = again ? "，" + home.name() + "会重新安排" : "";
        o.become(
                OrderStatus.SUBMITTED,
                new OrderStep.Change(by, now, why, from + "接不了（" + in.reason().words() + "）" + then));
        if (again) Deadlines.redispatch(o, closures.hours(home), now);
        facts.tell(o, by, now, OrderFact.Returned::new);
        if (!again) goOn(o, Cause.RETURNED);
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
