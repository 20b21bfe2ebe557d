package songe.order;

import java.util.EnumSet;
import java.util.Set;

/** What somebody is to an order. In the timeline people appear by their part, not by name. */
enum Part {
    RESIDENT("居民"),
    STATION("站点"),
    PARTNER("承办单位"),
    WORKER("服务人员"),
    GRID("网格"),
    TOWN("镇运营"),
    AUDITOR("回访员"),
    /** Of no part yet, but able to take an open order. */
    CLAIMER("能接单的");

    static final Set<Part> ONLY_CLAIMER = EnumSet.of(CLAIMER);

    private final String words;

    Part(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
