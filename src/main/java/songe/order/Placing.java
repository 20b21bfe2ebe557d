package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import songe.catalog.Booking;
import songe.catalog.ItemRef;
import songe.catalog.Items;
import songe.identity.Caller;
import songe.identity.People;
import songe.identity.PersonRef;
import songe.identity.Role;
import songe.order.dispatch.Dispatcher;
import songe.place.Areas;
import songe.place.Closures;
import songe.place.StationRef;
import songe.place.Stations;
import songe.schedule.SessionRef;
import songe.schedule.Sessions;
import songe.seat.SeatRef;
import songe.seat.Seats;
import songe.shared.Days;
import songe.shared.Problems;
import songe.shared.Sha256;

/** Transitions 1, 1b and 5: from nothing to CONFIRMED or SUBMITTED; 1c and 1d are {@link TakingPart}'s. Runs in the caller's transaction. */
@ApplicationScoped
class Placing {
    private static final Duration WISH_AT_MOST = Duration.ofDays(60);

    private final EntityManager em;
    private final Items items;
    private final Sessions sessions;
    private final Seats seats;
    private final Stations stations;
    private final Closures closures;
    private final Areas areas;
    private final People people;
    private final Dispatcher dispatcher;
    private final TakingPart takingPart;
    private final Terms terms;
    private final OrderFacts facts;
    private final Clock clock;

    Placing(
            EntityManager em,
            Items items,
            Sessions sessions,
            Seats seats,
            Stations stations,
            Closures closures,
            Areas areas,
            People people,
            Dispatcher dispatcher,
            TakingPart takingPart,
            Terms terms,
            OrderFacts facts,
            Clock clock) {
        this.em = em;
        this.items = items;
        this.sessions = sessions;
        this.seats = seats;
        this.stations = stations;
        this.closures = closures;
        this.areas = areas;
        this.people = people;
        this.dispatcher = dispatcher;
        this.takingPart = takingPart;
        this.terms = terms;
        this.facts = facts;
        this.clock = clock;
    }

    Order place(Caller caller, PlaceOrder in) {
        Instant now = clock.instant();
        ItemRef item = items.get(caller.town(), in.itemId());
        PersonRef person = people.byId(caller.id()).orElseThrow();
        check(caller, in, item);
        Terms.Subject subject = subject(person, in.beneficiary());
        terms.requireEligible(item, subject, Days.day(now));
        requireSensible(in.wishedTime(), now);
        people.lock(caller.id()); // two orders of one person are weighed one after the other
        Order order = Order.blank(caller.town(), item.id(), caller.id(), now);
        fill(order, person, in);
        By by = By.of(caller, caller.is(Role.RESIDENT) ? Part.RESIDENT : Part.STATION);
        switch (item.booking()) {
            case REVIEW -> submit(order, item, in, by, now);
            case JOIN -> takingPart.join(order, item, by, now);
            case CLAIM -> takingPart.standBehind(order, item, by, now);
            default -> book(order, item, in, subject, by, now);
        }
        return order;
    }

    private void check(Caller caller, PlaceOrder in, ItemRef item) {
        if (item.closedText() != null) throw Problems.conflict("booking.closed", item.title(), item.closedText());
        if (!caller.is(Role.RESIDENT) && in.beneficiary() == null) {
            throw Problems.field("beneficiary", "booking.beneficiary-required");
        }
        if (item.fulfilment().needsAddress() && in.address() == null) {
            throw Problems.field("address", "booking.address-required");
        }
        if (in.area() != null && areas.of(caller.town(), in.area()).isEmpty())
            throw Problems.field("area", "area.unknown");
        boolean sessioned = item.booking() == Booking.SESSION || item.booking() == Booking.QUEUE;
        if (sessioned && in.sessionId() == null) throw Problems.field("sessionId", "booking.session-required");
        if (!sessioned && in.sessionId() != null) throw Problems.field("sessionId", "booking.session-not-wanted");
        if (in.family() > 1) throw Problems.field("places", "booking.one-place");
    }

    private static Terms.Subject subject(PersonRef person, PlaceOrder.For other) {
        return other == null
                ? new Terms.Subject(person.name(), person.phone(), person.birthYear(), person.disabled())
                : new Terms.Subject(other.name(), other.phone(), other.birthYear(), other.disabled());
    }

    private static void requireSensible(Instant wish, Instant now) {
        if (wish != null && (!wish.isAfter(now) || wish.isAfter(now.plus(WISH_AT_MOST))))
            throw Problems.field("wishedTime", "booking.wished-time");
    }

    private void fill(Order order, PersonRef person, PlaceOrder in) {
        order.wishedAt = in.wishedTime();
        order.areaCode = in.area() != null ? in.area() : person.areaCode();
        order.address = in.address();
        order.note = in.note();
        order.places = in.family();
        order.beneficiaryKey = "p:" + person.id();
        if (in.beneficiary() != null) {
            order.beneficiary = new Beneficiary(in.beneficiary());
            order.beneficiaryKey = keyOf(order.townId, person, in.beneficiary());
        }
    }

    /**
     * The same human being has the same key, whoever orders: by name and phone, else by name among the caller's own. Only a
     * fingerprint of both, since databases quote keys in their messages.
     */
    private String keyOf(long townId, PersonRef person, PlaceOrder.For other) {
        if (other.phone() == null) return "n:" + Sha256.of(person.id() + "\n" + other.name());
        return people.byNameAndPhone(townId, other.name(), other.phone())
                .map(known -> "p:" + known.id())
                .orElseGet(() -> "h:" + Sha256.of(other.phone() + "\n" + other.name()));
    }

    private void submit(Order order, ItemRef item, PlaceOrder in, By by, Instant now) {
        StationRef station = in.stationCode() != null
                ? dispatcher.named(item, in.stationCode())
                : dispatcher.nearest(item, order.areaCode);
        order.stationId = station.id();
        order.begin(OrderStatus.SUBMITTED, change(by, now, "您点了单，由" + station.name() + "受理"));
        Deadlines.triage(order, closures.hours(station), now);
        facts.tell(order, by, now, OrderFact.Submitted::new);
    }

    private void book(Order order, ItemRef item, PlaceOrder in, Terms.Subject subject, By by, Instant now) {
        SessionRef session = sessions.get(order.townId, in.sessionId());
        if (session.itemId() != item.id()) throw Problems.notFound("session.unknown");
        StationRef station = stations.byId(session.stationId());
        if (in.stationCode() != null && !in.stationCode().equals(station.code())) {
            throw Problems.field("stationCode", "session.unknown");
        }
        boolean queue = item.booking() == Booking.QUEUE;
        if (!(queue ? session.endsAt() : session.startsAt()).isAfter(now)) throw Problems.conflict("booking.past");
        terms.requireAssessed(item, subject, station, Days.day(now));
        if (!queue) requireNoOverlap(order, session);
        SeatRef seat = seats.take(order.townId, session.id(), order.beneficiaryKey, 1);
        order.stationId = station.id();
        order.partnerId = item.data().partnerId();
        order.sessionId = session.id();
        order.seatId = seat.id();
        order.ticket = queue ? seat.ticket() : null;
        order.appoint(session.startsAt(), session.endsAt());
        String text =
                Sentences.confirmed(order, item.booking(), item.fulfilment(), station.name(), station.name(), now);
        order.begin(OrderStatus.CONFIRMED, change(by, now, text));
        Deadlines.visit(order, now);
        facts.tell(order, by, now, OrderFact.Booked::new);
    }

    private void requireNoOverlap(Order order, SessionRef session) {
        List<?> others = em.createNativeQuery("select o.number from orders o join item i on i.id = o.item_id"
                        + " where o.town_id = ? and o.beneficiary_key = ? and o.starts_at < ? and o.ends_at > ?"
                        + " and o.status in ('CONFIRMED', 'IN_SERVICE') and i.booking <> 'QUEUE'"
                        + " and (o.session_id is null or o.session_id <> ?)")
                .setParameter(1, order.townId)
                .setParameter(2, order.beneficiaryKey)
                .setParameter(3, session.endsAt())
                .setParameter(4, session.startsAt())
                .setParameter(5, session.id())
                .getResultList();
        if (!others.isEmpty()) throw Problems.conflict("booking.overlap", others.get(0));
    }

    private static OrderStep.Change change(By by, Instant now, String text) {
        return new OrderStep.Change(by, now, null, text);
    }
}
