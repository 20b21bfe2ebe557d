package songe.order.dispatch;

import java.util.List;
import java.util.Optional;
import songe.order.dispatch.rule.Candidate;
import songe.order.dispatch.rule.Exclusion;
import songe.order.dispatch.rule.Outcome;
import songe.order.dispatch.rule.Scoring;
import songe.order.dispatch.rule.Situation;

/** Who is chosen, and why. @param itemId what it is about */
public record Decision(long itemId, Situation situation, Outcome outcome) {

    static Decision of(long itemId, Situation situation) {
        return new Decision(itemId, situation, Scoring.of(situation));
    }

    /** Empty when nobody is left: then a person has to decide. */
    public Optional<Taker> taker() {
        return Optional.ofNullable(outcome.chosen()).map(Taker::of);
    }

    /** What speaks against whoever is chosen: nothing, where the rules chose freely. */
    public List<Exclusion> against() {
        return outcome.ranked().stream()
                .filter(s -> outcome.chosen() != null && s.key() == outcome.chosen())
                .findFirst()
                .map(Outcome.Scored::why)
                .orElse(List.of());
    }

    /** Which certificates whoever is chosen lacks, see {@link Candidate#lacking}. */
    public int lacking() {
        return situation.candidates().stream()
                .filter(c -> outcome.chosen() != null && c.key() == outcome.chosen())
                .mapToInt(Candidate::lacking)
                .findFirst()
                .orElse(0);
    }
}
