package songe.place;

/** A station in passing. */
public record StationBrief(long id, String code, String name) {
    public static StationBrief of(StationRef s) {
        return new StationBrief(s.id(), s.code(), s.name());
    }
}
