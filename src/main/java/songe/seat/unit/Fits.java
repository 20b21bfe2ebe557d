package songe.seat.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import songe.catalog.ItemRef;
import songe.place.StationRef;
import songe.shared.Days;

/** Whether what was booked could still be booked so: capacities are lowered, hours and days change. */
@ApplicationScoped
@Transactional
public class Fits {
    private final Slots slots;
    private final Clock clock;

    Fits(Slots slots, Clock clock) {
        this.slots = slots;
        this.clock = clock;
    }

    public Plan plan(ItemRef item, StationRef station) {
        return new Plan(item.isThing(), slots.of(item, station, Days.day(clock.instant()), slots.lastDay()));
    }

    /** A station's hours for an item as they are now. */
    public record Plan(boolean things, List<Slot> slots) {

        /** @param numbers of the units; what begins later than the plan goes is taken to be well */
        public boolean holds(Instant startsAt, Instant endsAt, List<Integer> numbers) {
            if (slots.isEmpty()) return false;
            if (!startsAt.isBefore(slots.get(slots.size() - 1).endsAt())) return true;
            int most = numbers.stream().mapToInt(Integer::intValue).max().orElse(0);
            List<Slot> covered = slots.stream()
                    .filter(slot ->
                            slot.endsAt().isAfter(startsAt) && slot.startsAt().isBefore(endsAt))
                    .toList();
            boolean enough = covered.stream().allMatch(slot -> most <= slot.units());
            return enough && (things ? isOpenAtBothEnds(covered) : isWhole(covered, startsAt, endsAt));
        }

        private static boolean isOpenAtBothEnds(List<Slot> covered) {
            return !covered.isEmpty()
                    && covered.get(0).open()
                    && covered.get(covered.size() - 1).open();
        }

        private static boolean isWhole(List<Slot> covered, Instant startsAt, Instant endsAt) {
            long seconds = Duration.between(startsAt, endsAt).toSeconds();
            return covered.size() * Slots.STEP.toSeconds() >= seconds;
        }
    }
}
