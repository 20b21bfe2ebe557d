package songe.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import songe.catalog.ItemRef;
import songe.catalog.Items;
import songe.identity.Caller;
import songe.place.ClosedDay;
import songe.place.Closures;
import songe.place.StationRef;
import songe.shared.Days;
import songe.shared.Problem;
import songe.shared.Problems;

/** Sessions that no weekly offer asks for. Runs in the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ExtraSessions {
    /** As far ahead as residents are shown sessions. */
    private static final Duration AHEAD_AT_MOST = Duration.ofDays(60);

    private final Items items;
    private final Offers offers;
    private final Closures closures;
    private final Calendars calendars;
    private final SessionChanges sessions;
    private final CalendarFacts facts;
    private final Clock clock;

    ExtraSessions(
            Items items,
            Offers offers,
            Closures closures,
            Calendars calendars,
            SessionChanges sessions,
            CalendarFacts facts,
            Clock clock) {
        this.items = items;
        this.offers = offers;
        this.closures = closures;
        this.calendars = calendars;
        this.sessions = sessions;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Of an item that the station carries, at a time when it has no other of the same.
     *
     * @throws Problem 404 {@code item.unknown}, 409 {@code session.not-carried}, {@code session.closed-day}, {@code
     *     session.overlap}, 422 for the time
     */
    public SessionRef add(Caller caller, StationRef station, AddSession in) {
        ItemRef item = items.get(station.townId(), in.itemId());
        if (item.isByUnits()) throw Problems.field("itemId", "session.by-range", item.title());
        if (!StationOffers.hasSessions(item)) throw Problems.field("itemId", "session.no-sessions", item.title());
        Instant starts = in.startsAt().truncatedTo(ChronoUnit.MINUTES);
        Instant ends = in.endsAt().truncatedTo(ChronoUnit.MINUTES);
        requireTime(starts, ends);
        calendars.hold(station);
        if (!offers.stationsOf(station.townId(), item.id()).contains(station.id()))
            throw Problems.conflict("session.not-carried", item.title());
        requireOpen(station, starts);
        requireFree(station, item, starts, ends);
        SessionRef added = sessions.add(new Session(station, item.id(), starts, ends, in.capacity()));
        facts.tell(caller, station, about -> new CalendarFact.SessionAdded(about, added.id(), item.id()));
        return added;
    }

    private void requireTime(Instant starts, Instant ends) {
        Instant now = clock.instant();
        if (!starts.isAfter(now) || starts.isAfter(now.plus(AHEAD_AT_MOST)))
            throw Problems.field("startsAt", "session.start");
        if (!ends.isAfter(starts) || !ends.isBefore(Days.start(Days.day(starts).plusDays(1))))
            throw Problems.field("endsAt", "session.end");
    }

    private void requireOpen(StationRef station, Instant starts) {
        List<ClosedDay> closed = closures.of(station.townId(), station.id(), Days.day(starts));
        closed.stream()
                .filter(c -> c.day().equals(Days.day(starts)))
                .findFirst()
                .ifPresent(c -> {
                    throw Problems.conflict("session.closed-day", c.reason());
                });
    }

    private void requireFree(StationRef station, ItemRef item, Instant starts, Instant ends) {
        sessions.sharing(station.id(), item.id(), starts, ends).stream()
                .findFirst()
                .ifPresent(other -> {
                    throw Problems.conflict("session.overlap", Days.say(other.startsAt(), clock.instant()));
                });
    }
}
