package songe.browse;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import songe.catalog.Booking;
import songe.catalog.ItemRef;
import songe.catalog.Items;
import songe.draw.Draws;
import songe.place.StationBrief;
import songe.place.StationRef;
import songe.place.Stations;
import songe.schedule.SessionRef;
import songe.schedule.Sessions;
import songe.shared.Cursor;
import songe.shared.Days;
import songe.shared.Page;
import songe.shared.PageRequest;
import songe.shared.Problems;

/** An item's sessions that can still be taken, soonest first. */
@ApplicationScoped
@Transactional
class Timetable {
    private static final int DAYS_AT_MOST = 60;

    private final Items items;
    private final Sessions sessions;
    private final Stations stations;
    private final Draws draws;
    private final Clock clock;

    Timetable(Items items, Sessions sessions, Stations stations, Draws draws, Clock clock) {
        this.items = items;
        this.sessions = sessions;
        this.stations = stations;
        this.draws = draws;
        this.clock = clock;
    }

    /**
     * @param cancelledText null while it takes place; else why not, and what can be had instead
     * @param draw null where whoever comes first has a place
     */
    public record SessionView(
            long id,
            long itemId,
            StationBrief station,
            Instant startsAt,
            Instant endsAt,
            int capacity,
            int free,
            @Nullable String cancelledText,
            @Nullable DrawBrief draw) {}

    /** @param closesAt until when one may enter; @param entrants a family that comes together being one */
    @Schema(name = "SessionDraw")
    public record DrawBrief(Instant closesAt, boolean drawn, int entrants) {
        static DrawBrief of(Draws.Round round) {
            return new DrawBrief(round.closesAt(), round.drawnAt() != null, round.entrants());
        }
    }

    /** @param from and {@code to}: a day or an instant; what has begun is left out, but of a queue what is not over */
    Page<SessionView> of(long townId, long itemId, String station, String from, String to, PageRequest page) {
        ItemRef item = items.shown(townId, itemId);
        Long stationId = station == null ? null : stations.get(townId, station).id();
        Instant now = clock.instant();
        Instant earliest = item.booking() == Booking.QUEUE ? Days.start(Days.day(now)) : now;
        Instant first = later(earliest, from == null ? earliest : moment(from, 0));
        Instant end = to == null ? now.plus(java.time.Duration.ofDays(DAYS_AT_MOST)) : moment(to, 1);
        List<SessionRef> rows = sessions.ofItem(townId, itemId, stationId, first, end, page.cursor(), page.size + 1);
        Page<SessionRef> shown =
                Page.of(rows, page.size, s -> new Cursor(s.startsAt().toEpochMilli(), s.id()));
        Map<Long, StationRef> stationById =
                stations.byIds(rows.stream().map(SessionRef::stationId).collect(Collectors.toSet()));
        Map<Long, Draws.Round> roundById = item.booking() == Booking.LOTTERY
                ? draws.of(rows.stream().map(SessionRef::id).toList())
                : Map.of();
        List<SessionView> views = shown.items().stream()
                .filter(s -> s.endsAt().isAfter(now))
                .map(s -> view(s, stationById.get(s.stationId()), roundById.get(s.id())))
                .toList();
        return new Page<>(views, shown.next());
    }

    private static SessionView view(SessionRef s, StationRef station, Draws.Round round) {
        return new SessionView(
                s.id(),
                s.itemId(),
                StationBrief.of(station),
                s.startsAt(),
                s.endsAt(),
                s.capacity(),
                s.free(),
                s.isCancelled() ? words(s.cancellation()) : null,
                round == null ? null : DrawBrief.of(round));
    }

    private static String words(SessionRef.Cancellation cancelled) {
        return cancelled.reason() + "。您可以：" + cancelled.alternative();
    }

    /** A day means its beginning in Shanghai, plus {@code days}, so that a day as the end is included. */
    private static Instant moment(String written, int days) {
        try {
            if (written.length() == 10)
                return Days.start(Days.sane(LocalDate.parse(written)).plusDays(days));
            Instant at = Instant.parse(written);
            Days.sane(Days.day(at));
            return at;
        } catch (DateTimeException unreadable) {
            throw Problems.badRequest("request.day");
        }
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
