package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import songe.catalog.Booking;
import songe.catalog.ItemRef;
import songe.catalog.Items;
import songe.order.absence.DisputeKind;
import songe.order.absence.DisputeRef;
import songe.order.absence.Disputes;
import songe.order.absence.NoShows;
import songe.order.host.Hosts;
import songe.place.Closures;
import songe.schedule.Sessions;
import songe.seat.Seats;
import songe.seat.unit.Units;
import songe.shared.Days;
import songe.shared.Problem;
import songe.shared.Problems;

/** Transition 16: the resident did not come. Runs in the caller's transaction, on a locked order. */
@ApplicationScoped
class Missing {
    static final Duration AFTER = Duration.ofMinutes(30);

    private final Items items;
    private final Sessions sessions;
    private final Closures closures;
    private final Seats seats;
    private final Units units;
    private final NoShows noShows;
    private final Disputes disputes;
    private final Hosts hosts;
    private final OrderFacts facts;
    private final Clock clock;

    Missing(
            Items items,
            Sessions sessions,
            Closures closures,
            Seats seats,
            Units units,
            NoShows noShows,
            Disputes disputes,
            Hosts hosts,
            OrderFacts facts,
            Clock clock) {
        this.items = items;
        this.sessions = sessions;
        this.closures = closures;
        this.seats = seats;
        this.units = units;
        this.noShows = noShows;
        this.disputes = disputes;
        this.hosts = hosts;
        this.facts = facts;
        this.clock = clock;
    }

    /** @throws Problem 409 {@code no-show.*} before its time, or where the provider may have been absent */
    void note(Seen seen) {
        Order o = seen.order();
        By by = seen.as(Seen.SERVING);
        requireAppointment(o);
        ItemRef item = items.get(o.townId, o.itemId);
        Instant now = clock.instant();
        Instant from = from(o, item);
        if (now.isBefore(from)) throw Problems.conflict("no-show.too-early", Days.say(from, now));
        requireProvider(seen);
        NoShows.Noted noted = noShows.note(missed(o, item), by.id(), now);
        String why = noted.excuse() == null
                ? "，记一次爽约；记错了可以在7天内申诉"
                : "；" + noted.excuse().words();
        o.ending = Days.say(o.startsAt, now) + "没有等到您" + why;
        o.become(OrderStatus.RESIDENT_NO_SHOW, new OrderStep.Change(by, now, null, o.ending));
        facts.tell(o, by, now, about -> new OrderFact.ResidentMissed(about, noted.excuse() == null));
        if (noted.pausedUntil() != null)
            facts.tell(o, by, now, about -> new OrderFact.BookingsPaused(about, noted.pausedUntil()));
        release(o);
    }

    private static void requireAppointment(Order o) {
        if (!o.is(OrderStatus.CONFIRMED))
            throw Problems.conflict("order.transition", o.status().words(), OrderStatus.RESIDENT_NO_SHOW.words());
        if (!o.hasTime()) throw Problems.conflict("check-in.no-appointment");
    }

    /** Whoever has a number may come as long as the stall is open; a thing is fetched some time that day. */
    static Instant from(Order o, ItemRef item) {
        if (item.isThing()) return Days.start(Days.day(o.startsAt).plusDays(1));
        return item.booking() == Booking.QUEUE ? o.endsAt : o.startsAt.plus(AFTER);
    }

    /** Nobody has missed anything where nobody was there to serve them. */
    private void requireProvider(Seen seen) {
        Order o = seen.order();
        boolean reported = disputes.of(o.id, DisputeKind.ABSENCE, o.startsAt)
                .filter(DisputeRef::isOpen)
                .isPresent();
        if (reported || o.sessionId != null && disputes.isAbsenceStanding(o.sessionId))
            throw Problems.conflict("no-show.absence-reported");
        if (!o.isWithPartner() && closures.isShut(seen.station(), Days.day(o.startsAt)))
            throw Problems.conflict("no-show.station-closed");
        if (o.sessionId != null && sessions.get(o.townId, o.sessionId).isCancelled())
            throw Problems.conflict("session.cancelled");
        if (o.sessionId != null && hosts.isReady(o.sessionId).equals(Optional.of(false)))
            throw Problems.conflict("no-show.host-absent");
    }

    private NoShows.Missed missed(Order o, ItemRef item) {
        return new NoShows.Missed(
                o.id,
                o.townId,
                o.number,
                item,
                o.sessionId,
                o.requesterId,
                o.beneficiaryKey,
                o.startsAt,
                deskWorked(o),
                o.sessionId == null || hosts.isReady(o.sessionId).orElse(false));
    }

    /** Somebody was checked in: of the same session, or at the station that day. */
    private static boolean deskWorked(Order o) {
        if (o.sessionId != null) return Order.count("sessionId = ?1 and checkedInAt is not null", o.sessionId) > 0;
        LocalDate day = Days.day(o.startsAt);
        return Order.count(
                        "stationId = ?1 and startsAt >= ?2 and startsAt < ?3 and checkedInAt is not null",
                        o.stationId,
                        Days.start(day),
                        Days.start(day.plusDays(1)))
                > 0;
    }

    /** The place is nobody's any more; the session has begun, so nobody who waits is offered it. */
    private void release(Order o) {
        if (o.spanId != null) units.release(o.townId, o.spanId);
        o.spanId = null;
        if (o.seatId == null) return;
        seats.release(o.townId, o.sessionId, o.seatId);
        o.seatId = null;
    }
}
