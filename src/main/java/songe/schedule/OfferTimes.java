package songe.schedule;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import songe.catalog.ItemRef;
import songe.place.OpeningHours;
import songe.shared.Problem;
import songe.shared.Problems;

/** Reads when a station wants to carry an item. */
final class OfferTimes {

    private OfferTimes() {}

    /** @throws Problem 422 with the field that does not fit the others */
    static OfferData of(long stationId, ItemRef item, CarryItem in) {
        if (in.weekdays() == null || in.weekdays().isEmpty()) {
            if (in.starts() != null) throw Problems.field("starts", "offer.time-without-weekdays");
            if (in.ends() != null) throw Problems.field("ends", "offer.time-without-weekdays");
            return new OfferData(stationId, item.id(), "", "", "", in.capacity());
        }
        if (!StationOffers.hasSessions(item)) throw Problems.field("weekdays", "offer.no-sessions", item.title());
        if (in.starts() == null) throw Problems.field("starts", "offer.time-required");
        if (in.ends() == null) throw Problems.field("ends", "offer.time-required");
        return weekly(stationId, item.id(), in.weekdays(), in.starts(), in.ends(), in.capacity());
    }

    static OfferData changed(OfferData before, CarryItem.Change in) {
        int capacity = in.capacity() == null ? before.capacity() : in.capacity();
        if (before.isOnRequest()) {
            if (in.weekdays() != null || in.starts() != null || in.ends() != null)
                throw Problems.field("weekdays", "offer.on-request");
            return new OfferData(before.stationId(), before.itemId(), "", "", "", capacity);
        }
        List<Integer> weekdays = in.weekdays() != null
                ? in.weekdays()
                : OpeningHours.weekdays(before.weekdays()).stream()
                        .map(DayOfWeek::getValue)
                        .toList();
        String starts = in.starts() == null ? before.starts() : in.starts();
        String ends = in.ends() == null ? before.ends() : in.ends();
        return weekly(before.stationId(), before.itemId(), weekdays, starts, ends, capacity);
    }

    private static OfferData weekly(
            long stationId, long itemId, List<Integer> weekdays, String starts, String ends, int capacity) {
        if (ends.compareTo(starts) <= 0) throw Problems.field("ends", "offer.time-order");
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        weekdays.forEach(day -> days.add(DayOfWeek.of(day)));
        return new OfferData(stationId, itemId, OpeningHours.written(days), starts, ends, capacity);
    }
}
