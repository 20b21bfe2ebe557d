package songe.identity;

/** Where a role holds: a station, an area, a partner unit, a town, or the installation (code empty). */
public record Scope(Kind kind, String code) {

    public enum Kind {
        STATION,
        AREA,
        PARTNER,
        TOWN,
        INSTALLATION
    }
}
