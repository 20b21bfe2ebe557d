package songe.seat.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import songe.catalog.Booking;
import songe.catalog.ItemRef;
import songe.place.StationRef;
import songe.schedule.OpenHours;
import songe.schedule.Openings;
import songe.shared.Days;

/**
 * The steps in which a station gives rooms and things, as far ahead as sessions are made. Rooms are had by quarters of an
 * hour within the hours of the offer, things by days from one open day to another.
 */
@ApplicationScoped
@Transactional
public class Slots {
    public static final Duration STEP = Duration.ofMinutes(15);
    private static final int DAYS_AT_MOST = 60;
    private static final int MINUTES_A_DAY = 24 * 60;

    private final Openings openings;
    private final Clock clock;
    private final int daysAhead;

    Slots(Openings openings, Clock clock, @ConfigProperty(name = "songe.sessions.days-ahead") int daysAhead) {
        this.openings = openings;
        this.clock = clock;
        this.daysAhead = daysAhead;
    }

    /** As many steps as one may have at a time: as long as the item says it lasts. */
    public static int most(ItemRef item) {
        int minutes = item.data().durationMinutes();
        int steps = item.isThing() ? minutes / MINUTES_A_DAY : minutes / (int) STEP.toMinutes();
        return Math.max(1, Math.min(steps, item.isThing() ? DAYS_AT_MOST : MINUTES_A_DAY / (int) STEP.toMinutes()));
    }

    /** The last day on which something may begin. */
    public LocalDate lastDay() {
        return Days.day(clock.instant()).plusDays(daysAhead);
    }

    /** What is not over yet from the first of the days to the last, soonest first; a thing may be kept beyond that. */
    public List<Slot> of(ItemRef item, StationRef station, LocalDate first, LocalDate last) {
        Instant now = clock.instant();
        LocalDate from = first.isBefore(Days.day(now)) ? Days.day(now) : first;
        LocalDate until = last.isAfter(lastDay()) ? lastDay() : last;
        if (until.isBefore(from)) return List.of();
        if (item.isThing()) return days(item, station, from, until.plusDays(most(item) - 1), now);
        return openings.of(station, item.id(), from, until).stream()
                .flatMap(hours -> quarters(item, hours).stream())
                .filter(slot -> slot.endsAt().isAfter(now))
                .collect(Collectors.toMap(Slot::at, slot -> slot, (weekly, onRequest) -> weekly, TreeMap::new))
                .values()
                .stream()
                .toList();
    }

    private static List<Slot> quarters(ItemRef item, OpenHours hours) {
        List<Slot> slots = new ArrayList<>();
        Instant at = ceiling(hours.startsAt());
        while (!at.plus(STEP).isAfter(hours.endsAt())) {
            slots.add(new Slot(hours.day(), at, at, at.plus(STEP), units(item, hours), true));
            at = at.plus(STEP);
        }
        return slots;
    }

    /** On the quarters of the clock. */
    static Instant floor(Instant at) {
        return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), STEP.toSeconds()) * STEP.toSeconds());
    }

    static Instant ceiling(Instant at) {
        Instant floor = floor(at);
        return floor.equals(at) ? at : floor.plus(STEP);
    }

    /** What is asked for is one of its kind, whatever number of requests a day its station answers. */
    static int units(ItemRef item, OpenHours hours) {
        boolean asked = hours.onRequest() && item.booking() == Booking.REVIEW;
        return asked ? Math.max(1, item.data().capacity()) : hours.places();
    }

    /** How many there are on a day; on one without hours as many as the item says. */
    int unitsOn(ItemRef item, StationRef station, LocalDate day) {
        return openings.of(station, item.id(), day, day).stream()
                .mapToInt(hours -> units(item, hours))
                .max()
                .orElse(Math.max(1, item.data().capacity()));
    }

    private List<Slot> days(ItemRef item, StationRef station, LocalDate from, LocalDate until, Instant now) {
        Map<LocalDate, List<OpenHours>> byDay =
                openings.of(station, item.id(), from, until).stream().collect(Collectors.groupingBy(OpenHours::day));
        return from.datesUntil(until.plusDays(1))
                .map(day -> day(item, day, byDay.getOrDefault(day, List.of()), now))
                .toList();
    }

    private static Slot day(ItemRef item, LocalDate day, List<OpenHours> hours, Instant now) {
        Instant midnight = Days.start(day);
        if (hours.isEmpty())
            return new Slot(day, midnight, midnight, Days.start(day.plusDays(1)), Integer.MAX_VALUE, false);
        Instant opens = hours.get(0).startsAt();
        Instant closes = hours.get(hours.size() - 1).endsAt();
        int units = hours.stream().mapToInt(h -> units(item, h)).max().orElseThrow();
        return new Slot(day, midnight, opens, closes, units, closes.isAfter(now));
    }
}
