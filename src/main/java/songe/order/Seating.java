package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import songe.catalog.Booking;
import songe.catalog.ItemRef;
import songe.catalog.Items;
import songe.identity.People;
import songe.order.terms.Terms;
import songe.place.StationRef;
import songe.place.Stations;
import songe.schedule.SessionRef;
import songe.schedule.Sessions;
import songe.seat.Holds;
import songe.seat.PlaceOffered;
import songe.seat.SeatRef;
import songe.seat.Seats;
import songe.seat.Waitlist;
import songe.shared.Days;
import songe.shared.Problem;
import songe.shared.Problems;
import songe.shared.Sql;
import songe.shared.Transactions;

/**
 * Transitions 1, 1b, 4 and 12, and by {@link Applying} 2: places in sessions, waiting for one, another session instead. Runs in the caller's
 * transaction, on a new or a locked order.
 */
@ApplicationScoped
class Seating {
    static final int RESCHEDULES = 2;

    private final EntityManager em;
    private final Items items;
    private final Sessions sessions;
    private final Seats seats;
    private final Holds holds;
    private final Waitlist waitlist;
    private final Stations stations;
    private final People people;
    private final Applying applying;
    private final Closing closing;
    private final Terms terms;
    private final Pledging pledging;
    private final OrderFacts facts;
    private final Transactions transactions;
    private final Clock clock;

    Seating(
            EntityManager em,
            Items items,
            Sessions sessions,
            Seats seats,
            Holds holds,
            Waitlist waitlist,
            Stations stations,
            People people,
            Applying applying,
            Closing closing,
            Terms terms,
            Pledging pledging,
            OrderFacts facts,
            Transactions transactions,
            Clock clock) {
        this.em = em;
        this.items = items;
        this.sessions = sessions;
        this.seats = seats;
        this.holds = holds;
        this.waitlist = waitlist;
        this.stations = stations;
        this.people = people;
        this.applying = applying;
        this.closing = closing;
        this.terms = terms;
        this.pledging = pledging;
        this.facts = facts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A place at once; where there is none and the caller would wait, one in the line. */
    void book(Order order, ItemRef item, PlaceOrder in, Terms.Subject subject, By by, Instant now) {
        SessionRef session = sessionOf(item, in.sessionId());
        StationRef station = stations.known(session.stationId());
        if (in.stationCode() != null && !in.stationCode().equals(station.code()))
            throw Problems.field("stationCode", "session.unknown");
        requireToCome(item, session, now);
        terms.requireAssessed(item, subject, station, Days.day(now));
        requireNoOverlap(order, item, session);
        order.stationId = station.id();
        order.partnerId = item.data().partnerId();
        order.sessionId = session.id();
        boolean drawn = item.booking() == Booking.LOTTERY;
        if (drawn && applying.apply(order, session, subject, by, now)) return;
        if (in.holdId() != null) {
            seat(order, item, session, held(order, item, in, by));
        } else {
            boolean mayWait = in.waits() && session.startsAt().isAfter(now);
            Optional<SeatRef> seat = mayWait && session.free() < order.places
                    ? Optional.empty() // so those who wait do not stand in line for the session's row as well
                    : take(order, item, session, mayWait);
            if (seat.isEmpty() && mayWait) {
                wait(order, session, by, now);
                return;
            }
            seat(order, item, session, seat.orElseThrow(() -> Problems.conflict("booking.full")));
        }
        pledging.commit(order, by, now);
        order.beginAndRest(
                OrderStatus.CONFIRMED,
                o -> Deadlines.visit(o, now),
                change(by, now, confirmed(order, item, station, now)));
        facts.tell(order, by, now, OrderFact.Booked::new);
    }

    /**
     * Where there seems to be room the session's row is taken last, unless the number is wanted before, or a pledge's row,
     * which comes after it. Who then finds it full may wait, which is begun anew, and then sure of it at once: there may be
     * room that is for those in line.
     */
    private Optional<SeatRef> take(Order order, ItemRef item, SessionRef session, boolean mayWait) {
        if (session.free() < order.places || isRowFirst(item) || transactions.isAnew())
            return seats.tryTake(order.townId, session.id(), order.beneficiaryKey, order.places);
        Problem full = Problems.conflict("booking.full");
        return Optional.of(seats.takeLast(
                order.townId,
                session.id(),
                order.beneficiaryKey,
                order.places,
                () -> mayWait ? new Transactions.Outdated(full) : full));
    }

    private static boolean isRowFirst(ItemRef item) {
        return item.isPledged() || item.booking() == Booking.QUEUE;
    }

    private SeatRef held(Order order, ItemRef item, PlaceOrder in, By by) {
        SeatRef seat = holds.confirm(
                order.townId, order.sessionId, by.id(), in.holdId(), order.beneficiaryKey, isRowFirst(item));
        if (in.places() != null && in.places() != seat.places()) throw Problems.field("places", "hold.places");
        order.places = seat.places();
        return seat;
    }

    private static void seat(Order order, ItemRef item, SessionRef session, SeatRef seat) {
        order.seatId = seat.id();
        order.ticket = item.booking() == Booking.QUEUE ? seat.ticket() : null;
        order.appoint(session.startsAt(), session.endsAt());
    }

    private void wait(Order order, SessionRef session, By by, Instant now) {
        if (order.places > session.capacity()) throw Problems.field("places", "booking.too-many-places");
        order.startsAt = session.startsAt();
        order.endsAt = session.endsAt();
        order.beginAndRest(OrderStatus.WAITLISTED, Deadlines::waiting, change(by, now, "这一场满了，您在排候补，有空位会通知您"));
        facts.tell(order, by, now, OrderFact.Waitlisted::new);
        waitlist.join(order.townId, session.id(), order.id, order.beneficiaryKey, order.places, now);
    }

    /** Places are kept for the first in line; they are told until when. */
    void onOffered(@Observes PlaceOffered offered) {
        List<?> found = em.createNativeQuery("select id from orders where id = ? and town_id = ? for update")
                .setParameter(1, offered.orderId())
                .setParameter(2, offered.townId())
                .getResultList();
        if (found.isEmpty()) return;
        Order order = em.find(Order.class, offered.orderId());
        Instant now = clock.instant();
        Deadlines.offer(order, offered.until());
        order.note(change(By.SYSTEM, now, "有空位了，给您留到" + Days.say(offered.until(), now)));
        facts.tell(order, By.SYSTEM, now, OrderFact.PlaceOffered::new);
    }

    /** Transition 4: the resident takes the places that are kept, or leaves them to the next. */
    void answer(Seen seen, Inputs.OfferAnswer in) {
        Order order = seen.order();
        By by = seen.as(Part.RESIDENTS);
        if (in.decision() == Inputs.OfferAnswer.Taken.DECLINE) {
            order.requireArrow(OrderStatus.CANCELLED_BY_RESIDENT);
            if (!order.is(OrderStatus.WAITLISTED)) throw Problems.conflict("offer.none");
            closing.decline(order, by);
            return;
        }
        if (!order.is(OrderStatus.WAITLISTED))
            throw Problems.conflict("order.transition", order.status().words(), OrderStatus.CONFIRMED.words());
        Instant now = clock.instant();
        people.lock(order.requesterId);
        ItemRef item = items.known(order.townId, order.itemId);
        SessionRef session = sessions.get(order.townId, order.sessionId);
        requireNoOverlap(order, item, session);
        seat(order, item, session, waitlist.accept(order.townId, session.id(), order.id));
        pledging.commitIfLeft(order, by, now);
        order.become(OrderStatus.CONFIRMED, change(by, now, confirmed(order, item, seen.station(), now)));
        Deadlines.visit(order, now);
        facts.tell(order, by, now, OrderFact.Booked::new);
    }

    /** Nobody answered, or the session began without them. */
    void timeIsUp(Order order) {
        Instant now = clock.instant();
        if (!order.startsAt.isAfter(now)) {
            closing.notAllocated(order, "这一场已经开始，没有等到空位；需要时请看看别的场次");
            return;
        }
        order.note(change(By.SYSTEM, now, "没有等到您的答复，空位先给了下一位，您排到了队尾"));
        Deadlines.waiting(order);
        if (!waitlist.lapse(order.townId, order.sessionId, order.id))
            closing.notAllocated(order, "两次有空位都没有等到您的答复，候补已结束；需要时可以再点");
    }

    /** Transition 12: another session of the same item; the place in the old one goes to whoever waits. */
    void move(Seen seen, long sessionId) {
        Order order = seen.order();
        By by = seen.as(Part.RESIDENTS);
        if (!order.is(OrderStatus.CONFIRMED) || order.seatId == null)
            throw Problems.conflict("order.transition", order.status().words(), OrderStatus.CONFIRMED.words());
        Instant now = clock.instant();
        requireMovable(seen, now);
        ItemRef item = items.known(order.townId, order.itemId);
        if (item.booking() == Booking.LOTTERY) throw Problems.conflict("schedule.drawn");
        SessionRef session = another(order, item, sessionId, now);
        people.lock(order.requesterId);
        requireNoOverlap(order, item, session);
        long left = order.sessionId;
        long seat = order.seatId;
        seat(order, item, session, seats.take(order.townId, session.id(), order.beneficiaryKey, order.places));
        StationRef station = stations.known(session.stationId());
        order.sessionId = session.id();
        order.stationId = station.id();
        order.reschedules++;
        order.become(OrderStatus.CONFIRMED, change(by, now, "改了时间。" + confirmed(order, item, station, now)));
        Deadlines.visit(order, now);
        facts.tell(order, by, now, OrderFact.Rescheduled::new);
        seats.release(order.townId, left, seat);
    }

    /** To go to instead. @throws songe.shared.Problem 404 {@code session.unknown}, 422 {@code schedule.same}, 409 {@code booking.past} */
    SessionRef another(Order order, ItemRef item, long sessionId, Instant now) {
        SessionRef session = sessionOf(item, sessionId);
        if (session.id() == order.sessionId) throw Problems.field("sessionId", "schedule.same");
        requireToCome(item, session, now);
        return session;
    }

    /** Until two hours before, and at most twice. */
    static void requireMovable(Seen seen, Instant now) {
        if (!seen.order().isCancelFree(now))
            throw Problems.conflict(
                    "schedule.too-late", seen.station().name(), seen.station().phone());
        if (seen.order().reschedules >= RESCHEDULES) throw Problems.conflict("schedule.too-often");
    }

    private SessionRef sessionOf(ItemRef item, long sessionId) {
        SessionRef session = sessions.get(item.townId(), sessionId);
        if (session.itemId() != item.id()) throw Problems.notFound("session.unknown");
        return session;
    }

    private static void requireToCome(ItemRef item, SessionRef session, Instant now) {
        boolean queue = item.booking() == Booking.QUEUE;
        if (!(queue ? session.endsAt() : session.startsAt()).isAfter(now)) throw Problems.conflict("booking.past");
    }

    private void requireNoOverlap(Order order, ItemRef item, SessionRef session) {
        if (item.booking() == Booking.QUEUE) return;
        List<String> others = Sql.rows(
                em,
                "select o.number from orders o join item i on i.id = o.item_id"
                        + " where o.town_id = ? and o.beneficiary_key = ? and o.starts_at < ? and o.ends_at > ?"
                        + " and o.status in ('APPLIED', 'CONFIRMED', 'IN_SERVICE') and i.booking <> 'QUEUE' and i.fulfilment <> 'LOAN'"
                        + " and (o.session_id is null or o.session_id <> ?) and o.number <> ?",
                row -> row.getString(1),
                order.townId,
                order.beneficiaryKey,
                session.endsAt(),
                session.startsAt(),
                session.id(),
                order.number);
        if (!others.isEmpty()) throw Problems.conflict("booking.overlap", others.get(0));
    }

    private static String confirmed(Order order, ItemRef item, StationRef station, Instant now) {
        return Sentences.confirmed(order, item.booking(), item.fulfilment(), station.name(), station.name(), now);
    }

    private static OrderStep.Change change(By by, Instant now, String text) {
        return new OrderStep.Change(by, now, null, text);
    }
}
