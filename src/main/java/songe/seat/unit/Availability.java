package songe.seat.unit;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import songe.catalog.ItemRef;
import songe.catalog.Items;
import songe.place.StationBrief;
import songe.place.StationRef;
import songe.place.Stations;
import songe.schedule.Offers;
import songe.shared.Days;
import songe.shared.Problem;
import songe.shared.Problems;

/** When a room or a thing may be had, and until when. */
@ApplicationScoped
@Transactional
public class Availability {
    private final Items items;
    private final Stations stations;
    private final Offers offers;
    private final Slots slots;
    private final Free free;
    private final Clock clock;

    Availability(Items items, Stations stations, Offers offers, Slots slots, Free free, Clock clock) {
        this.items = items;
        this.stations = stations;
        this.offers = offers;
        this.slots = slots;
        this.free = free;
        this.clock = clock;
    }

    /**
     * @param byDay a thing is had by days, a room by quarters of an hour
     * @param mostSteps days or quarters that one may have it at a time; @param mostText the same in words
     * @param lastDay on which it may begin; a thing may be brought back later
     */
    @Schema(name = "Availability")
    public record AvailabilityView(
            long itemId,
            StationBrief station,
            boolean byDay,
            int mostSteps,
            String mostText,
            LocalDate lastDay,
            List<DayView> days) {}

    /** @param starts none: it is not open that day, or over */
    @Schema(name = "AvailableDay")
    public record DayView(LocalDate day, List<StartView> starts) {}

    /**
     * A step.
     *
     * @param endsAt exclusive; of a thing, until when it is taken back that day
     * @param free how many are free in this step
     * @param until exclusive; as long as at most it may be had from here on, by as many places as were asked for; null: it
     *     is not to be had from here on
     */
    @Schema(name = "AvailableStart")
    public record StartView(
            Instant startsAt,
            Instant endsAt,
            int free,
            @Nullable Instant until) {}

    /**
     * What is wanted of an item.
     *
     * @param from and {@code to}: the first day and the last; null: today, and as far ahead as one may book
     * @param ownSpan what the asker has already and would give back for it; null: nothing
     */
    public record Wish(LocalDate from, LocalDate to, int places, Long ownSpan) {}

    /**
     * @param stationCode null: the only one that carries it
     * @throws Problem 404 {@code availability.none} for what is neither a room nor a thing
     */
    public AvailabilityView of(long townId, long itemId, String stationCode, Wish wish) {
        ItemRef item = items.shown(townId, itemId);
        if (!item.isByUnits()) throw Problems.notFound("availability.none");
        return of(item, station(item, stationCode), wish);
    }

    private AvailabilityView of(ItemRef item, StationRef station, Wish wish) {
        LocalDate today = Days.day(clock.instant());
        LocalDate first = wish.from() == null || wish.from().isBefore(today) ? today : wish.from();
        LocalDate last = wish.to() == null || wish.to().isAfter(slots.lastDay()) ? slots.lastDay() : wish.to();
        List<Free.Start> starts =
                last.isBefore(first) ? List.of() : free.of(item, station, first, last, wish.places(), wish.ownSpan());
        return new AvailabilityView(
                item.id(),
                StationBrief.of(station),
                item.isThing(),
                Slots.most(item),
                Ranges.mostWords(item),
                slots.lastDay(),
                days(first, last, starts));
    }

    private StationRef station(ItemRef item, String code) {
        if (code != null) return stations.get(item.townId(), code);
        var carrying = offers.stationsOf(item.townId(), item.id());
        if (carrying.size() != 1) throw Problems.badRequest("station.required");
        return stations.byId(carrying.iterator().next());
    }

    private static List<DayView> days(LocalDate first, LocalDate last, List<Free.Start> starts) {
        if (last.isBefore(first)) return List.of();
        Map<LocalDate, List<StartView>> byDay = starts.stream()
                .filter(start -> start.slot().open())
                .collect(Collectors.groupingBy(
                        start -> start.slot().day(), Collectors.mapping(Availability::view, Collectors.toList())));
        LocalDate end = starts.isEmpty()
                ? last
                : later(last, starts.get(starts.size() - 1).slot().day());
        return first.datesUntil(end.plusDays(1))
                .map(day -> new DayView(day, byDay.getOrDefault(day, List.of())))
                .toList();
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static StartView view(Free.Start start) {
        return new StartView(start.slot().startsAt(), start.slot().endsAt(), start.free(), start.until());
    }
}
