package songe.schedule;

import java.util.Collections;
import songe.place.OpeningHours;

/**
 * A station carries an item. An offer is known by station, item, weekdays and start.
 *
 * @param weekdays as in {@link songe.place.OpeningHours}; empty: on request, then so are {@code starts} and {@code ends}
 * @param starts {@code 09:00}, Shanghai's time
 * @param capacity places of a session; on request: the most orders a day
 */
public record OfferData(long stationId, long itemId, String weekdays, String starts, String ends, int capacity) {

    /** By what an offer is known. */
    record Key(long stationId, long itemId, String weekdays, String starts) {}

    Key key() {
        return new Key(stationId, itemId, weekdays, starts);
    }

    public boolean isOnRequest() {
        return weekdays.isEmpty();
    }

    /** Of the same item at the same station, at a time they share; twice on request counts, too. */
    public boolean overlaps(OfferData other) {
        return stationId == other.stationId && itemId == other.itemId && sharesTime(other);
    }

    /** Whether both have a moment of the week in common. */
    public boolean sharesTime(OfferData other) {
        if (isOnRequest() || other.isOnRequest()) return isOnRequest() && other.isOnRequest();
        return !Collections.disjoint(OpeningHours.weekdays(weekdays), OpeningHours.weekdays(other.weekdays))
                && starts.compareTo(other.ends) < 0
                && other.starts.compareTo(ends) < 0;
    }

    /** 周一、周五 09:00–11:00, 随时受理. */
    public String words() {
        if (isOnRequest()) return "随时受理";
        return OpeningHours.dayWords(OpeningHours.weekdays(weekdays)) + " " + starts + "–" + ends;
    }
}
