package songe.towndata;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The files of an import and their columns; any order of columns will do. */
public enum Sheet {
    AREAS("code", "parent_code", "level", "name"),
    STATIONS(
            "code",
            "name",
            "level",
            "kind",
            "area_code",
            "address",
            "lng",
            "lat",
            "open_weekdays",
            "opening_hours",
            "phone"),
    PARTNERS("town_code", "code", "name", "kind"),
    ITEMS(
            "town_code",
            "code",
            "list",
            "category",
            "title",
            "fulfilment",
            "booking",
            "duration_minutes",
            "capacity",
            "partner_code",
            "eligibility",
            "guards"),
    OFFERS("town_code", "station_code", "item_code", "weekdays", "start", "end", "capacity");

    /** May stand in any sheet, says where a row comes from, and is not kept. */
    static final String PROVENANCE = "provenance";

    private final List<String> columns;

    Sheet(String... columns) {
        this.columns = List.of(columns);
    }

    List<String> columns() {
        return columns;
    }

    /** Its name in the request and in the report. */
    public String part() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Sheet> of(String part) {
        return Arrays.stream(values()).filter(s -> s.part().equals(part)).findFirst();
    }
}
