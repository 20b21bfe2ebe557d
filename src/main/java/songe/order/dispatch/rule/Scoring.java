package songe.order.dispatch.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Weighs the candidates by the rules. */
public final class Scoring {
    private static final int FREE = 0;
    private static final int OVERLOOKED = 1;
    private static final int OUT = 2;

    private static final Comparator<Weighed> BEST_FIRST = Comparator.comparingInt(Weighed::group)
            .thenComparing(
                    Comparator.<Weighed>comparingInt(w -> w.scored.total()).reversed())
            .thenComparing(w -> w.candidate.metres(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(w -> w.candidate.code());

    private Scoring() {}

    private record Weighed(Candidate candidate, Outcome.Scored scored, int group) {}

    public static Outcome of(Situation s) {
        Rule.Terms terms = Rule.Terms.of(s);
        List<Weighed> weighed = s.candidates().stream()
                .map(c -> weigh(s, terms, c))
                .sorted(BEST_FIRST)
                .toList();
        Weighed best = weighed.isEmpty() || weighed.get(0).group == OUT ? null : weighed.get(0);
        Long chosen = s.named() != null ? s.named() : best == null ? null : Long.valueOf(best.candidate.key());
        boolean overlooked = s.named() == null && best != null && best.group == OVERLOOKED;
        return new Outcome(
                chosen, overlooked, weighed.stream().map(Weighed::scored).toList());
    }

    private static Weighed weigh(Situation s, Rule.Terms terms, Candidate c) {
        Set<Exclusion> why = Exclusion.of(s, c);
        int group = why.isEmpty() ? FREE : s.purpose().overlooks(why) ? OVERLOOKED : OUT;
        return new Weighed(c, scored(terms, c, why), group);
    }

    private static Outcome.Scored scored(Rule.Terms terms, Candidate c, Set<Exclusion> why) {
        List<Integer> scores = new ArrayList<>(Rule.ALL.size());
        long sum = 0;
        long weights = 0;
        for (Rule rule : Rule.ALL) {
            Integer score = rule.score(terms, c);
            scores.add(score);
            if (score == null) continue;
            int weight = rule.weight(terms.settings().weights());
            sum += (long) weight * score;
            weights += weight;
        }
        return new Outcome.Scored(c.key(), weights == 0 ? 0 : (int) (sum / weights), scores, List.copyOf(why));
    }
}
