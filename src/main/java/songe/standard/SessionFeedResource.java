package songe.standard;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import songe.catalog.ItemRef;
import songe.catalog.Items;
import songe.identity.Callers;
import songe.place.StationRef;
import songe.place.Stations;
import songe.schedule.SessionRef;
import songe.schedule.Sessions;
import songe.shared.Days;

/** Coming sessions as iCalendar (RFC 5545), for calendars that subscribe to an address: name the town in it. Open to everybody. */
@Path("/api/feeds")
@Produces("text/calendar;charset=utf-8")
@Transactional
public class SessionFeedResource {
    /** What a calendar shows at once; more would be fetched over and over. */
    private static final int AT_MOST = 500;

    private static final int DAYS_AHEAD = 30;

    private final SessionFeed feed;
    private final Sessions sessions;
    private final Items items;
    private final Stations stations;
    private final Callers callers;
    private final Clock clock;

    SessionFeedResource(
            SessionFeed feed, Sessions sessions, Items items, Stations stations, Callers callers, Clock clock) {
        this.feed = feed;
        this.sessions = sessions;
        this.items = items;
        this.stations = stations;
        this.callers = callers;
        this.clock = clock;
    }

    /** Of an item, at all stations, in the next thirty days. */
    @GET
    @Path("items/{id:\\d{1,18}}.ics")
    public String ofItem(@RestPath long id) {
        long town = callers.town().id();
        ItemRef item = items.shown(town, id);
        List<SessionRef> coming = sessions.ofItem(
                town, id, null, clock.instant(), clock.instant().plus(Duration.ofDays(DAYS_AHEAD)), null, AT_MOST);
        return feed.of(item.title(), coming);
    }

    /** Of a station, from today on for thirty days. */
    @GET
    @Path("stations/{code:[^/]{1,40}}.ics")
    public String atStation(@RestPath String code) {
        long town = callers.town().id();
        StationRef station = stations.get(town, code);
        LocalDate today = Days.day(clock.instant());
        List<SessionRef> coming = sessions.atStation(town, station.id(), today, today.plusDays(DAYS_AHEAD)).stream()
                .limit(AT_MOST)
                .toList();
        return feed.of(station.name(), coming);
    }
}
