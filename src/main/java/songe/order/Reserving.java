package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import songe.catalog.Booking;
import songe.catalog.ItemRef;
import songe.catalog.Items;
import songe.identity.Caller;
import songe.identity.People;
import songe.order.dispatch.Dispatcher;
import songe.order.terms.Terms;
import songe.place.StationRef;
import songe.seat.unit.Asked;
import songe.seat.unit.Free;
import songe.seat.unit.Ranges;
import songe.seat.unit.SpanRef;
import songe.seat.unit.UnitHolds;
import songe.seat.unit.Units;
import songe.shared.Days;
import songe.shared.Problem;
import songe.shared.Problems;

/** Transitions 1 and 12 for rooms and things, which are had over a range of time. Runs in the caller's transaction. */
@ApplicationScoped
class Reserving {
    private static final int NEAREST = 3;

    private final EntityManager em;
    private final Items items;
    private final Dispatcher dispatcher;
    private final Ranges ranges;
    private final Free free;
    private final Units units;
    private final UnitHolds holds;
    private final People people;
    private final Terms terms;
    private final Pledging pledging;
    private final OrderFacts facts;
    private final Clock clock;

    Reserving(
            EntityManager em,
            Items items,
            Dispatcher dispatcher,
            Ranges ranges,
            Free free,
            Units units,
            UnitHolds holds,
            People people,
            Terms terms,
            Pledging pledging,
            OrderFacts facts,
            Clock clock) {
        this.em = em;
        this.items = items;
        this.dispatcher = dispatcher;
        this.ranges = ranges;
        this.free = free;
        this.units = units;
        this.holds = holds;
        this.people = people;
        this.terms = terms;
        this.pledging = pledging;
        this.facts = facts;
        this.clock = clock;
    }

    /** Rather than asked for. */
    static boolean isAtOnce(ItemRef item) {
        return item.isByUnits() && item.booking() == Booking.SESSION;
    }

    /** @throws Problem 422 unless it names a range where it has to, and none elsewhere */
    static void check(ItemRef item, PlaceOrder in) {
        if (isAtOnce(item)) {
            requireRange(in.startsAt(), in.endsAt());
            requirePlaces(item, in.family());
        } else if (in.startsAt() != null) {
            throw Problems.field("startsAt", "booking.range-not-wanted");
        } else if (in.endsAt() != null) {
            throw Problems.field("endsAt", "booking.range-not-wanted");
        }
    }

    private static void requireRange(Instant startsAt, Instant endsAt) {
        if (startsAt == null) throw Problems.field("startsAt", "booking.range-required");
        if (endsAt == null) throw Problems.field("endsAt", "booking.range-required");
    }

    private static void requirePlaces(ItemRef item, int places) {
        if (item.isThing() && places > 1) throw Problems.field("places", "unit.one-thing");
    }

    SpanRef hold(Caller caller, ItemRef item, HoldResource.HoldPlaces in) {
        if (item.closedText() != null) throw Problems.conflict("booking.closed", item.title(), item.closedText());
        if (!isAtOnce(item)) throw Problems.field("sessionId", "booking.session-required");
        requireRange(in.startsAt(), in.endsAt());
        requirePlaces(item, in.family());
        StationRef station = station(item, in.stationCode(), null);
        Asked asked = ranges.chosen(item, station, in.startsAt(), in.endsAt(), in.family());
        people.lock(caller.id()); // two holds of one person are weighed one after the other
        return holds.hold(asked, caller.id()).orElseThrow(() -> taken(item, station, asked));
    }

    void letGo(Caller caller, long holdId) {
        holds.letGo(caller.town(), caller.id(), holdId);
    }

    void book(Order order, ItemRef item, PlaceOrder in, Terms.Subject subject, By by, Instant now) {
        StationRef station = station(item, in.stationCode(), order.areaCode);
        Asked asked = ranges.chosen(item, station, in.startsAt(), in.endsAt(), order.places);
        terms.requireAssessed(item, subject, station, Days.day(now));
        requireNoOverlap(order, item, asked);
        order.stationId = station.id();
        order.partnerId = item.data().partnerId();
        SpanRef span = in.holdId() != null ? holds.confirm(asked, by.id(), in.holdId()) : take(item, station, asked);
        order.spanId = span.id();
        order.appoint(span.startsAt(), span.endsAt());
        pledging.commit(order, by, now);
        String text =
                Sentences.confirmed(order, item.booking(), item.fulfilment(), station.name(), station.name(), now);
        order.beginAndRest(
                OrderStatus.CONFIRMED, o -> Deadlines.visit(o, now), new OrderStep.Change(by, now, null, text));
        facts.tell(order, by, now, OrderFact.Booked::new);
    }

    /** Transition 12: another range of the same, at the same station; what it had before is free at once. */
    void move(Seen seen, Inputs.Schedule in) {
        Order order = seen.order();
        By by = seen.as(Part.RESIDENTS);
        ItemRef item = items.get(order.townId, order.itemId);
        if (!order.is(OrderStatus.CONFIRMED) || order.spanId == null || !isAtOnce(item))
            throw Problems.conflict("order.transition", order.status().words(), OrderStatus.CONFIRMED.words());
        Instant now = clock.instant();
        Seating.requireMovable(seen, now);
        requireRange(in.startsAt(), in.endsAt());
        Asked asked = ranges.chosen(item, seen.station(), in.startsAt(), in.endsAt(), order.places);
        if (asked.startsAt().equals(order.startsAt) && asked.endsAt().equals(order.endsAt))
            throw Problems.field("startsAt", "schedule.same");
        people.lock(order.requesterId);
        requireNoOverlap(order, item, asked);
        units.release(order.townId, order.spanId); // its own steps must not stand in its way
        order.spanId = take(item, seen.station(), asked).id();
        order.appoint(asked.startsAt(), asked.endsAt());
        order.reschedules++;
        String name = seen.station().name();
        String text = "改了时间。" + Sentences.confirmed(order, item.booking(), item.fulfilment(), name, name, now);
        order.become(OrderStatus.CONFIRMED, new OrderStep.Change(by, now, null, text));
        Deadlines.visit(order, now);
        facts.tell(order, by, now, OrderFact.Rescheduled::new);
    }

    private StationRef station(ItemRef item, String code, String area) {
        return code != null ? dispatcher.named(item, code) : dispatcher.nearest(item, area);
    }

    /** What was asked for and is agreed on now. @throws Problem 409 {@code unit.taken} when somebody has it already */
    void promise(Order order, ItemRef item, StationRef station) {
        if (order.spanId != null) units.release(order.townId, order.spanId);
        Asked asked = ranges.promised(item, station, order.startsAt, order.endsAt);
        order.spanId = take(item, station, asked).id();
    }

    /** @throws Problem 422 {@code unit.closed-then} for a time that could not be promised */
    void requireOpen(ItemRef item, StationRef station, Instant startsAt, int minutes) {
        ranges.promised(item, station, startsAt, startsAt.plus(Duration.ofMinutes(minutes)));
    }

    private SpanRef take(ItemRef item, StationRef station, Asked asked) {
        return units.tryTake(asked).orElseThrow(() -> taken(item, station, asked));
    }

    private Problem taken(ItemRef item, StationRef station, Asked asked) {
        List<Instant> near = free.nearest(item, station, asked, NEAREST);
        if (near.isEmpty()) return Problems.conflict("unit.none", item.title(), station.name(), station.phone());
        Instant now = clock.instant();
        String words = near.stream().map(at -> Days.say(at, now)).collect(Collectors.joining("、"));
        return Problems.conflict("unit.taken", words).with("nearest", near);
    }

    /** A room keeps one from being elsewhere; a thing only from having another of the same. */
    private void requireNoOverlap(Order order, ItemRef item, Asked asked) {
        String among = item.isThing() ? " and o.item_id = :item" : " and i.fulfilment <> 'LOAN'";
        var query = em.createNativeQuery("select o.number from orders o join item i on i.id = o.item_id"
                        + " where o.town_id = :town and o.beneficiary_key = :key and o.starts_at < :ends"
                        + " and o.ends_at > :starts and o.status in ('APPLIED', 'CONFIRMED', 'IN_SERVICE')"
                        + " and i.booking <> 'QUEUE' and o.number <> :number" + among)
                .setParameter("town", order.townId)
                .setParameter("key", order.beneficiaryKey)
                .setParameter("ends", asked.endsAt())
                .setParameter("starts", asked.startsAt())
                .setParameter("number", order.number);
        if (item.isThing()) query.setParameter("item", item.id());
        Optional<?> other = query.getResultList().stream().findFirst();
        if (other.isPresent()) throw Problems.conflict("booking.overlap", other.get());
    }
}
