package songe.order.dispatch.rule;

import java.util.List;
import java.util.stream.IntStream;

/** The rules. Each gives a candidate 0 to 1000, or {@code null} where it has nothing to say about them. */
public enum Rule {
    /** The nearer the better: nothing at the end of the town's reach. A unit comes from anywhere. */
    DISTANCE("远近", "越近分越高，到了最远的距离就是零分；单位上门，不按远近算") {
        @Override
        Integer score(Terms t, Candidate c) {
            if (c.metres() == null) return null;
            return between(1000 - 1000 * c.metres() / t.settings().reachMetres());
        }

        @Override
        public int weight(Weights w) {
            return w.distance();
        }
    },

    /** Whose item it is can do it; who carries it can as well, and has learned more with each one lately, up to five. */
    SKILL("熟不熟", "自己承办的最熟；站点近四周办过几次这项，就熟几分，最多算五次") {
        @Override
        Integer score(Terms t, Candidate c) {
            return between(c.own() ? 1000 : 500 + 100 * Math.min(5, c.same()));
        }

        @Override
        public int weight(Weights w) {
            return w.skill();
        }
    },

    /**
     * Half for what they hold now, nothing at the cap; half for what they were given lately, compared to the others: all up to
     * the mean, nothing from a quarter above it. Who had less than the mean is no better for it: that would send people far to
     * spare nobody. The first few count little.
     */
    LOAD("忙不忙", "一半看现在手上有几张单，一半看近四周派给它的单有没有超过大家的平均") {
        private static final long FEW = 3_000; // in thousandths
        /** Before this version the mean was 500, half of it all, half as much again nothing. */
        private static final int ONLY_MORE = 3;

        @Override
        Integer score(Terms t, Candidate c) {
            long now = between(1000 - 1000L * c.held() / t.settings().loadCap());
            long own = c.given() * 1000L + FEW;
            long mean = t.meanGiven() + FEW;
            long lately = between(t.version() < ONLY_MORE ? 1500 - 1000 * own / mean : 5000 - 4000 * own / mean);
            return between((now + lately) / 2);
        }

        @Override
        public int weight(Weights w) {
            return w.load();
        }
    },

    /** The share answered in time lately; of whom nothing is known yet it is four of five. */
    RELIABILITY("准不准时", "近四周按时答复的占多少；还没有记录的，按八成算") {
        @Override
        Integer score(Terms t, Candidate c) {
            return between(1000L * (c.kept() + 4) / (c.kept() + c.late() + 5));
        }

        @Override
        public int weight(Weights w) {
            return w.reliability();
        }
    },

    /** Of the person's own neighbourhood, or at least of their grid. A unit is of none. */
    NEIGHBOURHOOD("是不是本居民区", "同一个居民区满分，同一个网格一半") {
        @Override
        Integer score(Terms t, Candidate c) {
            return c.metres() == null ? null : between(500 * c.near());
        }

        @Override
        public int weight(Weights w) {
            return w.neighbourhood();
        }
    };

    /** What is the same for all candidates. @param meanGiven how many orders one was given lately, on the average, in thousandths */
    record Terms(Settings settings, long meanGiven, int version) {
        static Terms of(Situation s, int version) {
            return new Terms(s.settings(), s.meanGiven(), version);
        }
    }

    /** Goes up with every change of a rule, an exclusion or their order: decisions name theirs. */
    public static final int VERSION = 3;

    public static final List<Rule> ALL = List.of(values());

    /** Each of them once: a decision gives a few thousand. */
    private static final List<Integer> SCORES =
            IntStream.rangeClosed(0, 1000).boxed().toList();

    private final String words;
    private final String text;

    Rule(String words, String text) {
        this.words = words;
        this.text = text;
    }

    /** Its name for people. */
    public String words() {
        return words;
    }

    /** How it counts. */
    public String text() {
        return text;
    }

    abstract Integer score(Terms t, Candidate c);

    public abstract int weight(Weights w);

    private static Integer between(long score) {
        return points((int) Math.max(0, Math.min(1000, score)));
    }

    /** @param points 0 to 1000 */
    static Integer points(int points) {
        return SCORES.get(points);
    }
}
