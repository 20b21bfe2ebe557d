package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import songe.catalog.Booking;
import songe.catalog.ItemRef;
import songe.catalog.Items;
import songe.identity.Caller;
import songe.identity.People;
import songe.order.absence.NoShows;
import songe.schedule.SessionRef;
import songe.schedule.Sessions;
import songe.seat.HoldRef;
import songe.seat.Holds;
import songe.seat.unit.SpanRef;
import songe.shared.Problems;
import songe.shared.Replies;
import songe.shared.Transactions;

/** Keeps places of sessions that can be booked. */
@ApplicationScoped
class Holding {
    private final Transactions transactions;
    private final Replies replies;
    private final Items items;
    private final Sessions sessions;
    private final People people;
    private final Holds holds;
    private final Reserving reserving;
    private final NoShows noShows;
    private final Clock clock;

    Holding(
            Transactions transactions,
            Replies replies,
            Items items,
            Sessions sessions,
            People people,
            Holds holds,
            Reserving reserving,
            NoShows noShows,
            Clock clock) {
        this.transactions = transactions;
        this.replies = replies;
        this.items = items;
        this.sessions = sessions;
        this.people = people;
        this.holds = holds;
        this.reserving = reserving;
        this.noShows = noShows;
        this.clock = clock;
    }

    Response hold(Caller caller, String key, HoldResource.HoldPlaces in) {
        return replies.once(caller.id(), key, "POST /holds", in, () -> {
            if (in.sessionId() == null) return hold(caller, in);
            SessionRef session = sessions.get(caller.town(), in.sessionId());
            ItemRef item = items.get(caller.town(), session.itemId());
            requireBookable(item, session, in.family());
            noShows.requireNotPaused(caller.town(), "p:" + caller.id(), item, clock.instant());
            people.lock(caller.id()); // two holds of one person are weighed one after the other
            HoldRef hold = holds.hold(caller.town(), session.id(), caller.id(), in.family());
            return new HoldResource.HoldView(
                    hold.id(), hold.sessionId(), null, null, hold.places(), hold.until(), left(hold.until()));
        });
    }

    private HoldResource.HoldView hold(Caller caller, HoldResource.HoldPlaces in) {
        if (in.itemId() == null) throw Problems.field("sessionId", "booking.session-required");
        ItemRef item = items.get(caller.town(), in.itemId());
        noShows.requireNotPaused(caller.town(), "p:" + caller.id(), item, clock.instant());
        SpanRef span = reserving.hold(caller, item, in);
        return new HoldResource.HoldView(
                span.id(), null, span.startsAt(), span.endsAt(), span.places(), span.until(), left(span.until()));
    }

    private long left(Instant until) {
        return Math.max(0, Duration.between(clock.instant(), until).toSeconds());
    }

    private void requireBookable(ItemRef item, SessionRef session, int places) {
        if (item.closedText() != null) throw Problems.conflict("booking.closed", item.title(), item.closedText());
        if (item.isByUnits()) throw Problems.field("startsAt", "booking.range-required");
        if (item.booking() != Booking.SESSION && item.booking() != Booking.QUEUE)
            throw Problems.field("sessionId", "booking.session-not-wanted");
        if (item.booking() == Booking.QUEUE && places > 1) throw Problems.field("places", "booking.one-place");
        boolean over =
                !(item.booking() == Booking.QUEUE ? session.endsAt() : session.startsAt()).isAfter(clock.instant());
        if (over) throw Problems.conflict("booking.past");
    }

    void letGo(Caller caller, long holdId) {
        transactions.retrying(() -> {
            people.lock(caller.id());
            if (holdId > SpanRef.IDS_ABOVE) reserving.letGo(caller, holdId);
            else holds.letGo(caller.town(), caller.id(), holdId);
            return null;
        });
    }
}
