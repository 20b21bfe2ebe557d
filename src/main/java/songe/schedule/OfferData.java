package songe.schedule;

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
}
