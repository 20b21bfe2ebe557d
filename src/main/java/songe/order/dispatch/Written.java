package songe.order.dispatch;

import java.util.ArrayList;
import java.util.List;
import songe.order.dispatch.rule.Candidate;
import songe.order.dispatch.rule.Exclusion;
import songe.order.dispatch.rule.Outcome;
import songe.order.dispatch.rule.Purpose;
import songe.order.dispatch.rule.Rule;
import songe.order.dispatch.rule.Scores;
import songe.order.dispatch.rule.Settings;
import songe.order.dispatch.rule.Situation;
import songe.order.dispatch.rule.Weights;

/**
 * How a decision is written down: all that the rules were told and all that they said, every figure of it, as numbers one
 * behind the other. Four hundred candidates are some 15 kB; in words they were 104, and most of what a decision took.
 */
final class Written {
    /** The first number of each: another form has another. */
    private static final long FORM = 2;

    private static final int LACKING = 5;
    private static final double MILLION = 1e6;

    private Written() {}

    static byte[] of(Situation s, Outcome o) {
        return Bytes.written(out -> {
            out.put(FORM);
            put(out, s);
            put(out, o);
        });
    }

    record Both(Situation situation, Outcome outcome) {}

    static Both read(byte[] written) {
        Bytes in = Bytes.toRead(written);
        long form = in.number();
        if (form != FORM) throw new IllegalStateException("a decision written in form " + form);
        Situation situation = situation(in);
        Outcome outcome = outcome(in);
        if (!in.isAtEnd()) throw new IllegalStateException("more in a decision than is known");
        return new Both(situation, outcome);
    }

    private static void put(Bytes out, Situation s) {
        out.put(s.purpose().ordinal()).putOr(s.named());
        Settings settings = s.settings();
        Weights w = settings.weights();
        out.put(settings.version());
        out.put(w.distance()).put(w.skill()).put(w.load()).put(w.reliability()).put(w.neighbourhood());
        out.put(settings.loadCap()).put(settings.atOnce()).put(settings.reachMetres());
        out.put(s.lng()).put(s.lat());
        out.put(s.candidates().size());
        long before = 0;
        for (Candidate c : s.candidates()) {
            put(out, s, c, before);
            before = c.key();
        }
        out.put(s.others().size());
        for (long other : s.others()) out.put(other);
    }

    private static Situation situation(Bytes in) {
        Purpose purpose = Purpose.values()[in.small()];
        Long named = in.numberOr();
        int version = in.small();
        Weights weights = new Weights(in.small(), in.small(), in.small(), in.small(), in.small());
        Settings settings = new Settings(version, weights, in.small(), in.small(), in.small());
        double lng = in.fraction();
        double lat = in.fraction();
        List<Candidate> candidates = new ArrayList<>();
        long before = 0;
        for (int left = in.small(); left > 0; left--) {
            Candidate next = candidate(in, lng, lat, before);
            candidates.add(next);
            before = next.key();
        }
        List<Long> others = new ArrayList<>();
        for (int left = in.small(); left > 0; left--) others.add(in.number());
        return new Situation(purpose, named, settings, lng, lat, candidates, others);
    }

    /** @param before the key of the one before: most are near to it */
    private static void put(Bytes out, Situation s, Candidate c, long before) {
        boolean placed = c.metres() != null;
        out.put(c.key() - before).put(c.code());
        long lacking = (long) c.lacking() << LACKING; // those kept before there were certificates lack none
        out.put(bit(0, placed) | bit(1, c.own()) | bit(2, c.able()) | bit(3, c.had()) | bit(4, c.open()) | lacking);
        if (placed) {
            put(out, c.lng(), s.lng());
            put(out, c.lat(), s.lat());
            out.put(c.metres().longValue());
        }
        out.put(c.near()).put(c.held()).put(c.meanwhile()).put(c.given());
        out.put(c.same()).put(c.kept()).put(c.late());
    }

    /** Degrees: in millionths from the origin where that says it all, as of what was typed in, else with all their bits. */
    private static void put(Bytes out, double degrees, double origin) {
        long millionths = Math.round(degrees * MILLION);
        boolean whole = millionths / MILLION == degrees;
        out.put(bit(0, whole));
        if (whole) out.put(millionths - Math.round(origin * MILLION));
        else out.put(degrees);
    }

    private static double degrees(Bytes in, double origin) {
        return in.number() != 0 ? (in.number() + Math.round(origin * MILLION)) / MILLION : in.fraction();
    }

    private static long bit(int place, boolean holds) {
        return holds ? 1L << place : 0;
    }

    private static Candidate candidate(Bytes in, double lng, double lat, long before) {
        long key = before + in.number();
        String code = in.text();
        long bits = in.number();
        boolean placed = (bits & 1) != 0;
        return new Candidate(
                key,
                code,
                placed ? Double.valueOf(degrees(in, lng)) : null,
                placed ? Double.valueOf(degrees(in, lat)) : null,
                placed ? Long.valueOf(in.number()) : null,
                in.small(),
                (bits & 2) != 0,
                (bits & 4) != 0,
                (bits & 8) != 0,
                (bits & 16) != 0,
                in.small(),
                in.small(),
                in.small(),
                in.small(),
                in.small(),
                in.small(),
                (int) (bits >> LACKING));
    }

    private static void put(Bytes out, Outcome o) {
        out.putOr(o.chosen())
                .put(bit(0, o.overlooked()))
                .put(Rule.ALL.size())
                .put(o.ranked().size());
        for (Outcome.Scored scored : o.ranked()) {
            out.put(scored.key()).put(scored.total());
            for (int r = 0; r < scored.scores().size(); r++)
                putScore(out, scored.scores().get(r)); // no iterator for each
            out.put(Exclusion.bits(scored.why()));
        }
    }

    private static void putScore(Bytes out, Integer score) {
        out.put(score == null ? -1L : score);
    }

    private static Integer scoreOr(Bytes in) {
        int score = in.small();
        return score < 0 ? null : score;
    }

    private static Outcome outcome(Bytes in) {
        Long chosen = in.numberOr();
        boolean overlooked = in.number() != 0;
        int rules = in.small();
        List<Outcome.Scored> ranked = new ArrayList<>();
        for (int left = in.small(); left > 0; left--) {
            long key = in.number();
            int total = in.small();
            Scores scores = Scores.of(rules, any -> scoreOr(in));
            ranked.add(new Outcome.Scored(key, total, scores, Exclusion.of(in.small())));
        }
        return new Outcome(chosen, overlooked, ranked);
    }
}
