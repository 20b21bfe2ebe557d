package songe.order;

import java.util.EnumSet;
import java.util.Set;

/** What somebody is to an order. In the timeline people appear by their part, not by name. */
enum Part {
    RESIDENT("居民"),
    /** An attendant who ordered it at the counter: acts for the person, and is named so. */
    PROXY("站点代办"),
    STATION("站点"),
    PARTNER("承办单位"),
    WORKER("服务人员"),
    GRID("网格"),
    TOWN("镇运营"),
    AUDITOR("回访员"),
    /** Of no part yet, but able to take an open order. */
    CLAIMER("能接单的");

    static final Set<Part> ONLY_CLAIMER = EnumSet.of(CLAIMER);

    /** Whose word counts as the resident's. */
    static final Part[] RESIDENTS = {RESIDENT, PROXY};

    private final String words;

    Part(String words) {
        this.words = words;
    }

    static boolean isResident(Set<Part> parts) {
        return parts.contains(RESIDENT) || parts.contains(PROXY);
    }

    String words() {
        return words;
    }
}
