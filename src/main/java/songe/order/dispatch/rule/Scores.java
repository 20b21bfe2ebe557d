package songe.order.dispatch.rule;

import java.util.AbstractList;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/**
 * What the rules said of one candidate, in their order, all in one number: a decision has hundreds of these, and what it makes
 * in memory is a good part of what it takes.
 */
public final class Scores extends AbstractList<Integer> implements RandomAccess {
    private static final int BITS = 10; // 0 to 1000, and one more for none
    private static final int NONE = (1 << BITS) - 1;
    /** Six rules, and above them how many there are. */
    private static final int MOST = 6;

    private final long all;

    private Scores(long all) {
        this.all = all;
    }

    /** @param score of each rule by its place, 0 to 1000; null: it says nothing. Kept ones may know fewer rules than today */
    public static Scores of(int rules, IntFunction<Integer> score) {
        if (rules > MOST) throw new IllegalArgumentException(rules + " rules are too many");
        long all = (long) rules << MOST * BITS;
        for (int rule = 0; rule < rules; rule++) all |= at(rule, score.apply(rule));
        return new Scores(all);
    }

    /** Of all rules. */
    static Scores of(Rule.Terms terms, Candidate candidate) {
        long all = (long) Rule.ALL.size() << MOST * BITS;
        for (int rule = 0; rule < Rule.ALL.size(); rule++)
            all |= at(rule, Rule.ALL.get(rule).score(terms, candidate));
        return new Scores(all);
    }

    private static long at(int rule, Integer said) {
        return (long) (said == null ? NONE : said) << rule * BITS;
    }

    @Override
    public Integer get(int rule) {
        int said = (int) (all >>> rule * BITS) & NONE;
        return said == NONE ? null : Rule.points(said);
    }

    @Override
    public int size() {
        return (int) (all >>> MOST * BITS);
    }
}
