package songe.seat.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import songe.catalog.ItemRef;
import songe.place.StationRef;
import songe.shared.Days;
import songe.shared.Problem;
import songe.shared.Problems;

/** Reads the ranges that people ask for. */
@ApplicationScoped
@Transactional
public class Ranges {
    private static final Duration SANE = Duration.ofDays(400);

    private final Slots slots;
    private final Clock clock;

    Ranges(Slots slots, Clock clock) {
        this.slots = slots;
        this.clock = clock;
    }

    /** What a person chose: within the hours, not over, not longer than the item says. @throws Problem 422 for the field that does not fit */
    public Asked chosen(ItemRef item, StationRef station, Instant startsAt, Instant endsAt, int places) {
        Instant now = clock.instant();
        if (startsAt.isAfter(now.plus(SANE)) || startsAt.isBefore(now.minus(SANE)))
            throw Problems.field("startsAt", "unit.closed-then");
        if (!endsAt.isAfter(startsAt) || endsAt.isAfter(startsAt.plus(SANE)))
            throw Problems.field("endsAt", "unit.length", mostWords(item));
        List<Slot> covered =
                item.isThing() ? days(item, station, startsAt, endsAt) : quarters(item, station, startsAt, endsAt);
        if (covered.size() > Slots.most(item)) throw Problems.field("endsAt", "unit.length", mostWords(item));
        int units = covered.stream().mapToInt(Slot::units).min().orElseThrow();
        List<Instant> steps = covered.stream().map(Slot::at).toList();
        Instant starts = item.isThing() ? covered.get(0).startsAt() : startsAt;
        Instant ends = covered.get(covered.size() - 1).endsAt();
        return new Asked(item.townId(), item.id(), station.id(), starts, ends, steps, units, places);
    }

    private List<Slot> quarters(ItemRef item, StationRef station, Instant startsAt, Instant endsAt) {
        if (!Slots.floor(startsAt).equals(startsAt)) throw Problems.field("startsAt", "unit.quarters");
        if (!Slots.floor(endsAt).equals(endsAt)) throw Problems.field("endsAt", "unit.quarters");
        long wanted = Duration.between(startsAt, endsAt).dividedBy(Slots.STEP);
        LocalDate day = Days.day(startsAt);
        List<Slot> covered = slots.of(item, station, day, day).stream()
                .filter(slot -> !slot.at().isBefore(startsAt) && slot.at().isBefore(endsAt))
                .toList();
        if (covered.size() < wanted) throw Problems.field("startsAt", "unit.closed-then");
        return covered;
    }

    private List<Slot> days(ItemRef item, StationRef station, Instant startsAt, Instant endsAt) {
        LocalDate first = Days.day(startsAt);
        LocalDate last = Days.day(endsAt.minusMillis(1));
        List<Slot> all = slots.of(item, station, first, first);
        if (all.isEmpty() || !all.get(0).day().equals(first) || !all.get(0).open())
            throw Problems.field("startsAt", "unit.closed-then");
        List<Slot> covered =
                all.stream().filter(slot -> !slot.day().isAfter(last)).toList();
        Slot end = covered.get(covered.size() - 1);
        if (!end.day().equals(last)) throw Problems.field("endsAt", "unit.length", mostWords(item));
        if (!end.open()) throw Problems.field("endsAt", "unit.closed-then");
        return covered;
    }

    /**
     * What somebody is promised by hand: all steps that it touches.
     *
     * @throws Problem 422 {@code unit.closed-then} for a room that is shut in one of them
     */
    public Asked promised(ItemRef item, StationRef station, Instant startsAt, Instant endsAt) {
        LocalDate first = Days.day(startsAt);
        LocalDate last = Days.day(endsAt.minusMillis(1));
        List<Instant> steps = item.isThing()
                ? first.datesUntil(last.plusDays(1)).map(Days::start).toList()
                : Stream.iterate(Slots.floor(startsAt), at -> at.isBefore(endsAt), at -> at.plus(Slots.STEP))
                        .toList();
        if (!item.isThing()) requireOpen(slots.of(item, station, first, last), steps);
        int units = slots.unitsOn(item, station, first);
        return new Asked(item.townId(), item.id(), station.id(), startsAt, endsAt, steps, units, 1);
    }

    private static void requireOpen(List<Slot> open, List<Instant> steps) {
        Set<Instant> known = open.stream().map(Slot::at).collect(Collectors.toSet());
        if (!known.containsAll(steps)) throw Problems.field("startsAt", "unit.closed-then");
    }

    /** 2小时, 7天. */
    public static String mostWords(ItemRef item) {
        int most = Slots.most(item);
        if (item.isThing()) return most + "天";
        Duration length = Slots.STEP.multipliedBy(most);
        String hours = length.toHours() == 0 ? "" : length.toHours() + "小时";
        return hours + (length.toMinutesPart() == 0 ? "" : length.toMinutesPart() + "分钟");
    }
}
