package songe.place;

/** A station as other rooms know it. */
public record StationRef(long id, long townId, StationData data, OpeningHours hours) {

    public String code() {
        return data.code();
    }

    public String name() {
        return data.name();
    }

    public String phone() {
        return data.phone();
    }

    public Point point() {
        return data.point();
    }
}
