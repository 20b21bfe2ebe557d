package songe.live;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import songe.journal.Chronicle;

/**
 * That something happened to an order, and whom it concerns.
 *
 * @param station where it is now
 * @param unit with whom it is now; null: with the station itself
 * @param stations those whose lists it may be on, now or until now; the same for {@code units}
 * @param by a person's id, or null
 */
record Change(
        long townId,
        Instant at,
        String kind,
        String number,
        long station,
        Long unit,
        Set<Long> stations,
        Set<Long> units,
        Ring ring,
        Long by) {
    private static final String ORDER = "OrderFact.";

    /** Whom a change calls to their screen. */
    enum Ring {
        /** Who has to answer: the unit it is with, else the station. */
        HOLDER,
        /** Who watches over the station. */
        ABOVE,
        NOBODY
    }

    private static final Map<String, Ring> RINGS = Map.of(
            "Submitted", Ring.HOLDER,
            "Assigned", Ring.HOLDER,
            "Opened", Ring.HOLDER,
            "Returned", Ring.HOLDER,
            "TimeDeclined", Ring.HOLDER,
            "ProposalLapsed", Ring.HOLDER,
            "Overdue", Ring.ABOVE,
            "Escalated", Ring.ABOVE,
            "ReworkOverdue", Ring.ABOVE,
            "DisputeOverdue", Ring.ABOVE);

    /** What no working list shows. */
    private static final Set<String> SILENT = Set.of("Wiped", "VisitNear", "ReturnNear");

    /** What is, or was, there for others than those it is with to take. */
    private static final Set<String> FOR_ALL = Set.of("Opened", "Claimed");

    /** Null for what is no news of an order. */
    static Change of(Chronicle.Entry entry) {
        String kind = entry.kind().startsWith(ORDER) ? entry.kind().substring(ORDER.length()) : null;
        JsonNode about = entry.fact().path("about");
        if (kind == null || SILENT.contains(kind) || !about.hasNonNull("stationId")) return null;
        Set<Long> stations = new HashSet<>();
        Set<Long> units = new HashSet<>();
        JsonNode before = entry.before().path("about");
        for (JsonNode holder : new JsonNode[] {about, before}) {
            add(holder.path("stationId"), stations);
            add(holder.path("partnerId"), units);
        }
        add(entry.fact().path("unitId"), units);
        JsonNode unit = entry.fact().hasNonNull("unitId") ? entry.fact().path("unitId") : about.path("partnerId");
        return new Change(
                entry.townId(),
                entry.at(),
                kind,
                entry.subject(),
                about.path("stationId").asLong(),
                unit.isNumber() ? unit.asLong() : null,
                Set.copyOf(stations),
                Set.copyOf(units),
                RINGS.getOrDefault(kind, Ring.NOBODY),
                entry.by());
    }

    private static void add(JsonNode id, Set<Long> ids) {
        if (id.isNumber()) ids.add(id.asLong());
    }

    boolean isForAll() {
        return FOR_ALL.contains(kind);
    }
}
