package songe.identity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a role holds: a station, an area, a partner unit, a town, or the installation (code empty). */
public record Scope(Kind kind, String code) {

    @Schema(name = "ScopeKind")
    public enum Kind {
        STATION,
        AREA,
        PARTNER,
        TOWN,
        INSTALLATION
    }
}
