package songe.standard;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Geo;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import songe.catalog.ItemRef;
import songe.catalog.Items;
import songe.place.StationRef;
import songe.place.Stations;
import songe.schedule.SessionRef;

/**
 * Sessions as a calendar that others subscribe to. A session keeps its name when it is cancelled, so that calendars strike it
 * out. Runs in the caller's transaction.
 */
@ApplicationScoped
class SessionFeed {
    private final Items items;
    private final Stations stations;
    private final Clock clock;

    SessionFeed(Items items, Stations stations, Clock clock) {
        this.items = items;
        this.stations = stations;
        this.clock = clock;
    }

    String of(String name, List<SessionRef> sessions) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//songe//sessions//ZH"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new Name(name));
        Map<Long, ItemRef> about =
                items.byIds(sessions.stream().map(SessionRef::itemId).collect(Collectors.toSet()));
        Map<Long, StationRef> places =
                stations.byIds(sessions.stream().map(SessionRef::stationId).collect(Collectors.toSet()));
        for (SessionRef s : sessions)
            if (about.get(s.itemId()).isShown())
                calendar.add(event(s, about.get(s.itemId()), places.get(s.stationId())));
        return written(calendar);
    }

    private VEvent event(SessionRef s, ItemRef item, StationRef place) {
        VEvent event = new VEvent(false);
        event.add(new Uid("session-" + s.id() + "@songe"));
        event.add(new DtStamp(clock.instant()));
        event.add(new DtStart<>(s.startsAt()));
        event.add(new DtEnd<>(s.endsAt()));
        event.add(new Summary(item.title()));
        event.add(new Location(place.name() + "，" + place.data().address()));
        event.add(new Geo(
                BigDecimal.valueOf(place.point().lat()),
                BigDecimal.valueOf(place.point().lng())));
        event.add(new Description(words(s)));
        event.add(new Status(s.isCancelled() ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED));
        return event;
    }

    private static String words(SessionRef s) {
        if (s.isCancelled()) return "取消了：" + s.cancellation().reason();
        return s.free() > 0 ? "还有" + s.free() + "个名额" : "名额满了，可以候补";
    }

    private static String written(Calendar calendar) {
        StringWriter out = new StringWriter();
        try {
            // not checked against the standard here: an empty calendar is refused there, and is an answer
            new CalendarOutputter(false).output(calendar, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
