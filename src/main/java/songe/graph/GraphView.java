package songe.graph;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;

/**
 * The story of a thing. Orders and ratings are somebody's own: to an outsider they are only counted, and nobody is named.
 *
 * @param nodes the thing itself first
 * @param totals of all that is in the story, also of what is only counted
 * @param cut there is more than fits into one answer
 */
public record GraphView(List<Node> nodes, List<Arc> edges, Totals totals, boolean cut) {
    /**
     * @param key what edges call it
     * @param title null where it has none, or is no longer shown
     * @param orders how many orders lead into it that are only counted here
     */
    public record Node(
            String key, ThingKind kind, String id, @Nullable String title, long orders) {}

    /** @param from the earlier thing, @param by the role and name of who did it; null for the system and to outsiders */
    public record Arc(
            String from,
            String to,
            EdgeKind kind,
            @Nullable Integer amount,
            @Nullable String by,
            Instant at) {}

    /**
     * @param people orders that stand behind its needs or take part in it
     * @param fulfilled orders by which something was given
     * @param resources units of pledges that were used
     * @param average of five; null without any rating
     */
    public record Totals(
            long needs,
            long people,
            long fulfilled,
            long resources,
            long ratings,
            @Nullable Double average) {}
}
