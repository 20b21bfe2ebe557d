package songe.order.dispatch.rule;

/** The rules. Each gives a candidate 0 to 1000, or {@code null} where it has nothing to say about them. */
public enum Rule {
    /** The nearer the better: nothing at the end of the town's reach. A unit comes from anywhere. */
    DISTANCE {
        @Override
        Integer score(Situation s, Candidate c) {
            if (c.metres() == null) return null;
            return between(1000 - 1000 * c.metres() / s.settings().reachMetres());
        }

        @Override
        int weight(Weights w) {
            return w.distance();
        }
    },

    /** Whose item it is can do it; who carries it can as well, and has learned more with each one lately, up to five. */
    SKILL {
        @Override
        Integer score(Situation s, Candidate c) {
            return c.own() ? 1000 : 500 + 100 * Math.min(5, c.same());
        }

        @Override
        int weight(Weights w) {
            return w.skill();
        }
    },

    /**
     * Half for what they hold now, nothing at the cap; half for what they were given lately, compared to the others: as much as
     * the mean is 500, twice the mean nothing. The first few count little.
     */
    LOAD {
        private static final long FEW = 3_000; // in thousandths

        @Override
        Integer score(Situation s, Candidate c) {
            long now = between(1000 - 1000L * c.held() / s.settings().loadCap());
            long lately = between(1000 - 500 * (c.given() * 1000L + FEW) / (s.meanGiven() + FEW));
            return between((now + lately) / 2);
        }

        @Override
        int weight(Weights w) {
            return w.load();
        }
    },

    /** The share answered in time lately; of whom nothing is known yet it is four of five. */
    RELIABILITY {
        @Override
        Integer score(Situation s, Candidate c) {
            return between(1000L * (c.kept() + 4) / (c.kept() + c.late() + 5));
        }

        @Override
        int weight(Weights w) {
            return w.reliability();
        }
    },

    /** Of the person's own neighbourhood, or at least of their grid. A unit is of none. */
    NEIGHBOURHOOD {
        @Override
        Integer score(Situation s, Candidate c) {
            return c.metres() == null ? null : 500 * c.near();
        }

        @Override
        int weight(Weights w) {
            return w.neighbourhood();
        }
    };

    /** Goes up with every change of a rule, an exclusion or their order: decisions name theirs. */
    public static final int VERSION = 1;

    abstract Integer score(Situation s, Candidate c);

    abstract int weight(Weights w);

    private static int between(long score) {
        return (int) Math.max(0, Math.min(1000, score));
    }
}
