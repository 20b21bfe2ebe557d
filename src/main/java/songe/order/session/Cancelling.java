package songe.order.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import songe.identity.Caller;
import songe.order.SessionOrders;
import songe.order.SessionOrders.Heads;
import songe.place.OwnStations;
import songe.place.StationRef;
import songe.schedule.CalendarFact;
import songe.schedule.CalendarFacts;
import songe.schedule.SessionChanges;
import songe.schedule.SessionRef;
import songe.schedule.Sessions;
import songe.seat.Waitlist;
import songe.shared.Problem;
import songe.shared.Problems;

/**
 * Changes a session with people in it. Cancelling is one transaction for the session and all its orders: a session holds
 * some hundred people at most, and nobody may be left with an order for something that does not take place.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Cancelling {
    private final Sessions sessions;
    private final SessionChanges changes;
    private final Waitlist waitlist;
    private final SessionOrders orders;
    private final OwnStations own;
    private final StationSessions views;
    private final CalendarFacts facts;
    private final Clock clock;

    Cancelling(
            Sessions sessions,
            SessionChanges changes,
            Waitlist waitlist,
            SessionOrders orders,
            OwnStations own,
            StationSessions views,
            CalendarFacts facts,
            Clock clock) {
        this.sessions = sessions;
        this.changes = changes;
        this.waitlist = waitlist;
        this.orders = orders;
        this.own = own;
        this.views = views;
        this.facts = facts;
        this.clock = clock;
    }

    StationSession resize(Caller caller, long id, int capacity) {
        SessionRef session = sessions.get(caller.town(), id);
        StationRef station = own.require(caller, session.stationId(), "session.unknown");
        if (!session.endsAt().isAfter(clock.instant())) throw Problems.conflict("session.over");
        changes.resize(session, capacity);
        waitlist.advance(caller.town(), session.id());
        facts.tell(caller, station, about -> new CalendarFact.SessionResized(about, id, capacity));
        return views.view(changes.fresh(id), station);
    }

    /**
     * The same words again change nothing and are answered alike.
     *
     * @throws Problem 404 {@code session.unknown}, 409 {@code session.over}, 409 {@code session.cancelled} with other words
     */
    StationSession.Cancelled cancel(Caller caller, long id, SessionInputs.CancelSession in) {
        SessionRef session = sessions.get(caller.town(), id);
        StationRef station = own.require(caller, session.stationId(), "session.unknown");
        if (!session.isCancelled() && !session.endsAt().isAfter(clock.instant()))
            throw Problems.conflict("session.over");
        boolean first = cancel(caller, station, session, in.reason(), in.alternative());
        SessionRef now = changes.fresh(id);
        if (!first && !isSame(now, in)) throw Problems.conflict("session.cancelled");
        Heads told = orders.cancelled(List.of(id)).getOrDefault(id, Heads.NONE);
        return new StationSession.Cancelled(views.view(now, station), told.people(), told.toCall());
    }

    /** False when somebody else was quicker. */
    boolean cancel(Caller caller, StationRef station, SessionRef session, String reason, String alternative) {
        if (!changes.cancel(session, reason, alternative)) return false;
        orders.cancelAll(caller, session.id(), reason, alternative);
        facts.tell(caller, station, about -> new CalendarFact.SessionCancelled(about, session.id()));
        return true;
    }

    private static boolean isSame(SessionRef session, SessionInputs.CancelSession in) {
        return session.isCancelled()
                && session.cancellation().reason().equals(in.reason())
                && session.cancellation().alternative().equals(in.alternative());
    }
}
