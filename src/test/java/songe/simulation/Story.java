package songe.simulation;

import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.Objects;
import songe.support.Some.Placed;

/** One order, as it was seen last. */
final class Story {
    private final Placed placed;
    private final Instant asked;
    private int chapter;
    private String status;
    private String station;
    private String unit;
    private Instant due;
    private Instant wished;

    Story(Placed placed, Instant asked) {
        this.placed = placed;
        this.asked = asked;
    }

    /** @return the number of the new chapter: what was planned in an older one is void */
    int turnsTo(JsonPath seen) {
        status = seen.getString("status");
        station = seen.getString("station.code");
        unit = seen.getString("partner.code");
        due = due(seen);
        if (wished == null) wished = Instant.parse(seen.getString("wishedTime"));
        return ++chapter;
    }

    private static Instant due(JsonPath seen) {
        return seen.get("dueAt") == null ? null : Instant.parse(seen.getString("dueAt"));
    }

    boolean isElsewhere(JsonPath seen) {
        return !Objects.equals(status, seen.getString("status"))
                || !Objects.equals(station, seen.getString("station.code"))
                || !Objects.equals(unit, seen.getString("partner.code"))
                || !Objects.equals(due, due(seen));
    }

    Placed placed() {
        return placed;
    }

    Instant asked() {
        return asked;
    }

    int chapter() {
        return chapter;
    }

    String station() {
        return station;
    }

    /** Null: the station itself. */
    String unit() {
        return unit;
    }

    Instant due() {
        return due;
    }

    Instant wished() {
        return wished;
    }
}
