package songe.seat.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import songe.catalog.ItemRef;
import songe.place.StationRef;
import songe.shared.Days;

/** Which rooms and things are free, when and for how long. */
@ApplicationScoped
@Transactional
public class Free {
    private final Slots slots;
    private final Units units;

    Free(Slots slots, Units units) {
        this.slots = slots;
        this.units = units;
    }

    /**
     * @param free how many are free in this step
     * @param until how long at most as many as were asked for may be had from here on; null: not at all
     */
    public record Start(Slot slot, int free, Instant until) {}

    /**
     * Every step that is not over, soonest first.
     *
     * @param places how many are wanted at one time
     * @param but the span that would be given back, so does not stand in the way; null for none
     */
    List<Start> of(ItemRef item, StationRef station, LocalDate first, LocalDate last, int places, Long but) {
        List<Slot> all = slots.of(item, station, first, last);
        if (all.isEmpty()) return List.of();
        Instant end = all.get(all.size() - 1).at().plusMillis(1);
        Map<Instant, BitSet> taken =
                units.taken(item.townId(), station.id(), item.id(), all.get(0).at(), end, but);
        List<Start> starts = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Slot slot = all.get(i);
            // a thing may still be brought back after the last day, but not fetched
            boolean begins = slot.open() && !slot.day().isAfter(last);
            int count = slot.open() ? free(slot, taken).cardinality() : 0;
            starts.add(new Start(slot, count, begins ? until(item, all, i, taken, places) : null));
        }
        return starts;
    }

    /** Where as many would be free for as long, nearest to what was asked for first. */
    public List<Instant> nearest(ItemRef item, StationRef station, Asked asked, int atMost) {
        Duration length = Duration.between(asked.startsAt(), asked.endsAt());
        int days = asked.steps().size() - 1;
        return of(item, station, LocalDate.MIN, slots.lastDay(), asked.places(), null).stream()
                .filter(start -> start.until() != null && fits(item, start, length, days))
                .map(start -> start.slot().startsAt())
                .sorted(Comparator.comparing(
                        at -> Duration.between(asked.startsAt(), at).abs()))
                .limit(atMost)
                .sorted()
                .toList();
    }

    private static boolean fits(ItemRef item, Start start, Duration length, int days) {
        if (item.isThing())
            return !Days.day(start.until().minusMillis(1))
                    .isBefore(start.slot().day().plusDays(days));
        return !start.slot().startsAt().plus(length).isAfter(start.until());
    }

    private static BitSet free(Slot slot, Map<Instant, BitSet> taken) {
        BitSet free = new BitSet();
        if (slot.units() < Integer.MAX_VALUE) free.set(1, slot.units() + 1);
        BitSet gone = taken.get(slot.at());
        if (gone != null) free.andNot(gone);
        return free;
    }

    /** The same units all the while. */
    private static Instant until(ItemRef item, List<Slot> all, int start, Map<Instant, BitSet> taken, int places) {
        if (!all.get(start).open()) return null;
        BitSet left = free(all.get(start), taken);
        Instant until = null;
        int most = Math.min(all.size(), start + Slots.most(item));
        for (int i = start; i < most; i++) {
            Slot slot = all.get(i);
            boolean goesOn = i == start
                    || item.isThing()
                    || slot.at().equals(all.get(i - 1).endsAt());
            if (!goesOn) break;
            narrow(left, slot, taken);
            if (left.cardinality() < places) break;
            if (slot.open()) until = slot.endsAt();
        }
        return until;
    }

    private static void narrow(BitSet left, Slot slot, Map<Instant, BitSet> taken) {
        if (slot.units() < Integer.MAX_VALUE) left.and(free(slot, taken));
        else if (taken.containsKey(slot.at())) left.andNot(taken.get(slot.at()));
    }
}
