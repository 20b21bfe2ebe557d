package songe.order.dispatch;

/** Who has an order, or could have it: a station or a unit, one of the two. */
public record Taker(Long stationId, Long partnerId) {

    public static Taker station(long id) {
        return new Taker(id, null);
    }

    public static Taker unit(long id) {
        return new Taker(null, id);
    }

    /** @param key see {@link #key()} */
    public static Taker of(long key) {
        return key > 0 ? station(key) : unit(-key);
    }

    /** One number for either: the station's id, or minus the unit's. */
    public long key() {
        return isStation() ? stationId : -partnerId;
    }

    public boolean isStation() {
        return stationId != null;
    }
}
