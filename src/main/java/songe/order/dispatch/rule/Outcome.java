package songe.order.dispatch.rule;

import java.util.List;

/**
 * What the rules said.
 *
 * @param chosen as {@link Candidate#key}; null: nobody
 * @param overlooked everybody had something against them, and the best was chosen all the same
 * @param ranked all candidates: first who could be chosen, then who only could for want of others, then the rest; each best
 *     first
 */
public record Outcome(Long chosen, boolean overlooked, List<Scored> ranked) {

    /**
     * @param total of 1000, the weighted mean of what the rules said
     * @param scores in the order of {@link Rule}; null: that rule says nothing
     */
    public record Scored(long key, int total, List<Integer> scores, List<Exclusion> why) {}
}
