package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Set;
import songe.catalog.Booking;
import songe.catalog.ItemRef;
import songe.catalog.Items;
import songe.identity.Caller;
import songe.identity.People;
import songe.identity.PersonRef;
import songe.identity.Role;
import songe.order.absence.NoShows;
import songe.order.dispatch.Cause;
import songe.order.dispatch.Decision;
import songe.order.dispatch.Dispatcher;
import songe.order.dispatch.Request;
import songe.order.dispatch.Taker;
import songe.order.terms.Terms;
import songe.place.Areas;
import songe.place.Closures;
import songe.place.StationRef;
import songe.place.Stations;
import songe.seat.Quotas;
import songe.shared.Days;
import songe.shared.Problems;
import songe.shared.Sha256;

/** Transition 5, from nothing to SUBMITTED; 1, 1b and 2 are {@link Seating}'s and {@link Reserving}'s, 1c and 1d {@link TakingPart}'s. Runs in the caller's transaction. */
@ApplicationScoped
class Placing {
    private static final Duration WISH_AT_MOST = Duration.ofDays(60);

    private final Items items;
    private final Stations stations;
    private final Closures closures;
    private final Areas areas;
    private final People people;
    private final Dispatcher dispatcher;
    private final TakingPart takingPart;
    private final Seating seating;
    private final Reserving reserving;
    private final Quotas quotas;
    private final NoShows noShows;
    private final Terms terms;
    private final Pledging pledging;
    private final OrderFacts facts;

    Placing(
            Items items,
            Stations stations,
            Closures closures,
            Areas areas,
            People people,
            Dispatcher dispatcher,
            TakingPart takingPart,
            Seating seating,
            Reserving reserving,
            Quotas quotas,
            NoShows noShows,
            Terms terms,
            Pledging pledging,
            OrderFacts facts) {
        this.items = items;
        this.stations = stations;
        this.closures = closures;
        this.areas = areas;
        this.people = people;
        this.dispatcher = dispatcher;
        this.takingPart = takingPart;
        this.seating = seating;
        this.reserving = reserving;
        this.quotas = quotas;
        this.noShows = noShows;
        this.terms = terms;
        this.pledging = pledging;
        this.facts = facts;
    }

    /** @param now when the caller came: the same where a transaction is done anew, so that nobody loses their turn by that */
    Order place(Caller caller, PlaceOrder in, Instant now) {
        ItemRef item = items.known(caller.town(), in.itemId());
        check(caller, in, item);
        PersonRef person = people.lock(caller.id()); // two orders of one person are weighed one after the other
        Terms.Subject subject = subject(person, in.beneficiary());
        terms.requireEligible(item, subject, Days.day(now));
        requireSensible(in.wishedTime(), now);
        Order order = Order.blank(caller.town(), item.id(), caller.id(), now);
        order.requester = person;
        fill(order, person, in);
        noShows.requireNotPaused(order.townId, order.beneficiaryKey, item, now);
        count(order, item, now);
        By by = By.of(caller, caller.is(Role.RESIDENT) ? Part.RESIDENT : Part.STATION);
        switch (item.booking()) {
            case REVIEW -> submit(order, item, in, by, now);
            case JOIN -> takingPart.join(order, item, by, now);
            case CLAIM -> takingPart.standBehind(order, item, by, now);
            default -> {
                if (item.isByUnits()) reserving.book(order, item, in, subject, by, now);
                else seating.book(order, item, in, subject, by, now);
            }
        }
        return order;
    }

    /** Places are few: what an item allows a month is counted for who gets it, whoever orders. */
    private void count(Order order, ItemRef item, Instant now) {
        item.quotaPerMonth().ifPresent(quota -> {
            YearMonth month = YearMonth.from(Days.day(now));
            quotas.use(order.townId, item.id(), order.beneficiaryKey, month, quota);
            order.quotaMonth = month.toString();
        });
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
        Reserving.check(item, in);
        boolean sessioned = !item.isByUnits()
                && EnumSet.of(Booking.SESSION, Booking.QUEUE, Booking.LOTTERY).contains(item.booking());
        if (sessioned && in.sessionId() == null) throw Problems.field("sessionId", "booking.session-required");
        if (!sessioned && in.sessionId() != null) throw Problems.field("sessionId", "booking.session-not-wanted");
        if (!sessioned && in.holdId() != null && !Reserving.isAtOnce(item))
            throw Problems.field("holdId", "booking.session-not-wanted");
        boolean families = EnumSet.of(Booking.SESSION, Booking.LOTTERY).contains(item.booking());
        if (in.family() > 1 && !families) throw Problems.field("places", "booking.one-place");
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
        Request request = new Request(null, item, order.areaCode, order.wishedAt, Set.of());
        Decision reader = in.stationCode() == null
                ? dispatcher.reader(request)
                : dispatcher.chosen(
                        request,
                        Taker.station(dispatcher.named(item, in.stationCode()).id()));
        order.stationId = reader.taker().orElseThrow().stationId();
        StationRef station = stations.byId(order.stationId);
        pledging.commit(order, by, now);
        order.begin(
                OrderStatus.SUBMITTED,
                o -> Deadlines.triage(o, closures.hours(station), now),
                change(by, now, "您点了单，由" + station.name() + "受理"));
        dispatcher.keep(reader, order.townId, order.id, Cause.PLACED, in.stationCode() == null ? null : by.id());
        facts.tell(order, by, now, OrderFact.Submitted::new);
    }

    private static OrderStep.Change change(By by, Instant now, String text) {
        return new OrderStep.Change(by, now, null, text);
    }
}
