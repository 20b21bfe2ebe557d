package songe.order.dispatch.rule;

import java.util.AbstractList;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/**
 * What the rules said of one candidate, in their order, all in one number: a decision has hundreds of these, and what it makes
 * in memory is a good part of what it takes.
 */
public final class Scores extends AbstractList<Integer> implements RandomAccess {
    private static final int BITS = 10; // 0 to 1000, and one more for none: six rules fit
    private static final int NONE = (1 << BITS) - 1;

    private final long all;
    private final int rules;

    private Scores(long all, int rules) {
        this.all = all;
        this.rules = rules;
    }

    /** @param score of each rule by its place, 0 to 1000; null: it says nothing. Kept ones may know fewer rules than today */
    public static Scores of(int rules, IntFunction<Integer> score) {
        if (rules * BITS > Long.SIZE) throw new IllegalArgumentException(rules + " rules are too many");
        long all = 0;
        for (int rule = 0; rule < rules; rule++) {
            Integer said = score.apply(rule);
            all |= (long) (said == null ? NONE : said) << rule * BITS;
        }
        return new Scores(all, rules);
    }

    @Override
    public Integer get(int rule) {
        int said = (int) (all >>> rule * BITS) & NONE;
        return said == NONE ? null : Rule.points(said);
    }

    @Override
    public int size() {
        return rules;
    }
}
