package songe.order.dispatch.rule;

import java.util.ArrayList;
import java.util.List;

/** Weighs the candidates by the rules. */
public final class Scoring {
    private static final int FREE = 0;
    private static final int OVERLOOKED = 1;
    private static final int OUT = 2;

    private Scoring() {}

    /** By the rules of today. */
    public static Outcome of(Situation s) {
        return of(s, Rule.VERSION);
    }

    /** By the rules that a kept decision names, see {@link Rule#VERSION}. */
    public static Outcome of(Situation s, int version) {
        Rule.Terms terms = Rule.Terms.of(s, version);
        int many = s.candidates().size();
        List<Outcome.Scored> scored = new ArrayList<>(many);
        Places places = new Places(s.candidates());
        for (int at = 0; at < many; at++) {
            Candidate c = s.candidates().get(at);
            List<Exclusion> why = Exclusion.of(s, c);
            Outcome.Scored one = scored(terms, c, why);
            scored.add(one);
            int group = why.isEmpty() ? FREE : s.purpose().overlooks(why) ? OVERLOOKED : OUT;
            places.put(at, group, one.total());
        }
        places.sort();
        Outcome.Scored best = many == 0 || places.group(0) == OUT ? null : scored.get(places.candidate(0));
        Long chosen = s.named() != null ? s.named() : best == null ? null : Long.valueOf(best.key());
        boolean overlooked = s.named() == null && best != null && places.group(0) == OVERLOOKED;
        List<Outcome.Scored> ranked = new ArrayList<>(many);
        for (int place = 0; place < many; place++) ranked.add(scored.get(places.candidate(place)));
        return new Outcome(chosen, overlooked, ranked);
    }

    private static Outcome.Scored scored(Rule.Terms terms, Candidate c, List<Exclusion> why) {
        long sum = 0;
        long weights = 0;
        Scores scores = Scores.of(terms, c);
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
