package songe.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import songe.catalog.Booking;
import songe.catalog.Eligibility;
import songe.catalog.Fulfilment;
import songe.catalog.Guard;
import songe.catalog.ItemContent;
import songe.catalog.ListKind;
import songe.place.StationRef;
import songe.place.Stations;
import songe.shared.Problem;
import songe.shared.Problems;

/** Reads what a unit wrote, and says of every field that is wrong what is wrong with it. */
@ApplicationScoped
class Proposals {
    private static final int HALF_AN_HOUR = 30;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private final Stations stations;

    Proposals(Stations stations) {
        this.stations = stations;
    }

    /** @throws Problem 422 that names the field */
    Proposal of(long townId, PublishItem in) {
        checkKind(in);
        checkWritten("eligibility", in.eligibility(), Eligibility::parse);
        checkWritten("guards", in.guards(), Guard::parse);
        checkWindow(in);
        return new Proposal(content(in), times(townId, in));
    }

    private static void checkKind(PublishItem in) {
        boolean need = in.list() == ListKind.NEED;
        boolean project = in.list() == ListKind.PROJECT;
        if (need != (in.fulfilment() == Fulfilment.NEED) || project != (in.fulfilment() == Fulfilment.PROJECT)) {
            throw Problems.field("fulfilment", "publishing.fulfilment");
        }
    }

    private static void checkWritten(String field, String written, Consumer<String> parse) {
        try {
            parse.accept(written);
        } catch (IllegalArgumentException unknown) {
            throw Problems.field(field, "publishing." + field);
        }
    }

    private static void checkWindow(PublishItem in) {
        checkSane("publishFrom", in.publishFrom());
        checkSane("publishUntil", in.publishUntil());
        boolean both = in.publishFrom() != null && in.publishUntil() != null;
        if (both && !in.publishUntil().isAfter(in.publishFrom())) {
            throw Problems.field("publishUntil", "publishing.window");
        }
    }

    private static void checkSane(String field, Instant at) {
        if (at != null && (at.isBefore(EARLIEST) || !at.isBefore(LATEST))) throw Problems.field(field, "request.day");
    }

    private static ItemContent content(PublishItem in) {
        return new ItemContent(
                in.list(),
                in.category().strip(),
                in.title().strip(),
                stripped(in.summary()),
                stripped(in.description()),
                in.fulfilment(),
                in.booking(),
                minutes(in),
                capacity(in),
                stripped(in.eligibility()),
                stripped(in.guards()),
                in.publishFrom(),
                in.publishUntil());
    }

    private static String stripped(String words) {
        return words == null ? null : words.strip();
    }

    private static int minutes(PublishItem in) {
        if (in.durationMinutes() != null) return in.durationMinutes();
        return takesNoPlace(in) ? 0 : HALF_AN_HOUR;
    }

    private static int capacity(PublishItem in) {
        int asked = in.capacity() == null ? 0 : in.capacity();
        return takesNoPlace(in) ? asked : Math.max(1, asked);
    }

    /** Who joins a project or stands behind a need takes no place away. */
    private static boolean takesNoPlace(PublishItem in) {
        return in.booking() == Booking.JOIN || in.booking() == Booking.CLAIM;
    }

    static boolean isTimed(Booking booking) {
        return booking == Booking.SESSION || booking == Booking.QUEUE || booking == Booking.LOTTERY;
    }

    private List<PlannedTime> times(long townId, PublishItem in) {
        List<String> codes = in.stationCodes() == null ? List.of() : in.stationCodes();
        List<PublishItem.WeeklyTime> weekly = in.times() == null ? List.of() : in.times();
        if (isTimed(in.booking()) && !codes.isEmpty()) {
            throw Problems.field("stationCodes", "publishing.times-instead");
        }
        if (!isTimed(in.booking()) && !weekly.isEmpty()) throw Problems.field("times", "publishing.stations-instead");
        int places = Math.max(1, capacity(in));
        List<PlannedTime> times = new ArrayList<>();
        for (String code : new HashSet<>(codes)) {
            times.add(
                    PlannedTime.onRequest(station(townId, code, "stationCodes").id(), places));
        }
        for (PublishItem.WeeklyTime time : weekly) times.add(time(townId, time, places));
        checkOnce(times);
        return times;
    }

    private PlannedTime time(long townId, PublishItem.WeeklyTime in, int places) {
        long station = station(townId, in.stationCode(), "times").id();
        if (in.ends().compareTo(in.starts()) <= 0) throw Problems.field("times", "publishing.hours");
        int capacity = in.capacity() == null ? places : in.capacity();
        return new PlannedTime(station, in.weekday(), in.starts(), in.ends(), capacity);
    }

    private StationRef station(long townId, String code, String field) {
        return stations.find(townId, code).orElseThrow(() -> Problems.field(field, "station.unknown"));
    }

    /** Nobody gives twice at one hour of one station. @throws Problem 422 {@code publishing.twice} */
    private static void checkOnce(List<PlannedTime> times) {
        Set<String> seen = new HashSet<>();
        for (PlannedTime t : times) {
            if (!seen.add(t.stationId() + " " + t.weekday() + " " + t.starts())) {
                throw Problems.field("times", "publishing.twice");
            }
        }
    }
}
