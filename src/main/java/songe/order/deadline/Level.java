package songe.order.deadline;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who answers for an order, from below. */
@Schema(name = "EscalationLevel")
public enum Level {
    STATION("站点"),
    GRID("网格"),
    TOWN("街镇"),
    DISTRICT("区里");

    private final String words;

    Level(String words) {
        this.words = words;
    }

    /** Its name for people. */
    public String words() {
        return words;
    }

    public boolean isBelow(Level other) {
        return compareTo(other) < 0;
    }

    /** The next one up; the district has nobody above it here. */
    public Level above() {
        return this == DISTRICT ? DISTRICT : values()[ordinal() + 1];
    }
}
