package songe.order.dispatch.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Weighs the candidates by the rules. */
public final class Scoring {
    private static final int FREE = 0;
    private static final int OVERLOOKED = 1;
    private static final int OUT = 2;

    private Scoring() {}

    private record Weighed(Candidate candidate, Outcome.Scored scored, int group) implements Comparable<Weighed> {

        /** Best first. */
        @Override
        public int compareTo(Weighed other) {
            if (group != other.group) return Integer.compare(group, other.group);
            if (scored.total() != other.scored.total()) return Integer.compare(other.scored.total(), scored.total());
            int nearer = Long.compare(metres(), other.metres());
            return nearer != 0 ? nearer : candidate.code().compareTo(other.candidate.code());
        }

        /** Who is not measured comes last. */
        private long metres() {
            return candidate.metres() == null ? Long.MAX_VALUE : candidate.metres();
        }
    }

    /** By the rules of today. */
    public static Outcome of(Situation s) {
        return of(s, Rule.VERSION);
    }

    /** By the rules that a kept decision names, see {@link Rule#VERSION}. */
    public static Outcome of(Situation s, int version) {
        Rule.Terms terms = Rule.Terms.of(s, version);
        List<Weighed> weighed = new ArrayList<>(s.candidates().size());
        for (Candidate c : s.candidates()) weighed.add(weigh(s, terms, c));
        Collections.sort(weighed);
        Weighed best = weighed.isEmpty() || weighed.get(0).group == OUT ? null : weighed.get(0);
        Long chosen = s.named() != null ? s.named() : best == null ? null : Long.valueOf(best.candidate.key());
        boolean overlooked = s.named() == null && best != null && best.group == OVERLOOKED;
        List<Outcome.Scored> ranked = new ArrayList<>(weighed.size());
        for (Weighed w : weighed) ranked.add(w.scored);
        return new Outcome(chosen, overlooked, ranked);
    }

    private static Weighed weigh(Situation s, Rule.Terms terms, Candidate c) {
        List<Exclusion> why = Exclusion.of(s, c);
        int group = why.isEmpty() ? FREE : s.purpose().overlooks(why) ? OVERLOOKED : OUT;
        return new Weighed(c, scored(terms, c, why), group);
    }

    private static Outcome.Scored scored(Rule.Terms terms, Candidate c, List<Exclusion> why) {
        long sum = 0;
        long weights = 0;
        Scores scores = Scores.of(Rule.ALL.size(), r -> Rule.ALL.get(r).score(terms, c));
        for (int r = 0; r < scores.size(); r++) {
            Integer score = scores.get(r);
            if (score == null) continue;
            int weight = Rule.ALL.get(r).weight(terms.settings().weights());
            sum += (long) weight * score;
            weights += weight;
        }
        int total = weights == 0 ? 0 : (int) (sum / weights);
        return new Outcome.Scored(c.key(), total, scores, why);
    }
}
