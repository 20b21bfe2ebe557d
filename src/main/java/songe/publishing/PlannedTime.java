package songe.publishing;

import java.time.DayOfWeek;
import songe.schedule.OfferData;
import songe.shared.Days;

/**
 * Where and when an item would be had.
 *
 * @param weekday 1 is Monday; 0: on request, then {@code starts} and {@code ends} are empty
 * @param starts {@code 09:00}, Shanghai's time
 */
record PlannedTime(long stationId, int weekday, String starts, String ends, int capacity) {

    static PlannedTime onRequest(long stationId, int capacity) {
        return new PlannedTime(stationId, 0, "", "", capacity);
    }

    boolean isOnRequest() {
        return weekday == 0;
    }

    OfferData offer(long itemId) {
        return new OfferData(stationId, itemId, isOnRequest() ? "" : String.valueOf(weekday), starts, ends, capacity);
    }

    /** 周二 09:00–11:00，12人; empty on request. */
    String hours() {
        if (isOnRequest()) return "";
        return Days.weekday(DayOfWeek.of(weekday)) + " " + starts + "–" + ends + "，" + capacity + "人";
    }
}
