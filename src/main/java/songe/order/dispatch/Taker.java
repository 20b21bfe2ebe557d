package songe.order.dispatch;

/** Who has an order, or could have it: a station or a unit, one of the two. */
public record Taker(Long stationId, Long partnerId) {

    public static Taker station(long id) {
        return new Taker(id, null);
    }

    public static Taker unit(long id) {
        return new Taker(null, id);
    }

    public boolean isStation() {
        return stationId != null;
    }
}
