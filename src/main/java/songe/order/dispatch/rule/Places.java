package songe.order.dispatch.rule;

import java.util.Arrays;
import java.util.List;

/**
 * The candidates, best first: the better group, then the higher total, then the nearer, whom nobody measures last, then by code.
 * Each is one number that sorts like that but for the code, which is looked at where two are alike in all else.
 */
final class Places {
    private static final int CANDIDATE_BITS = 16;
    private static final int METRES_BITS = 26; // more than around the earth
    private static final int TOTAL_BITS = 10;
    private static final long NOT_MEASURED = (1L << METRES_BITS) - 1;
    private static final int BEST = 1000;

    private final List<Candidate> candidates;
    private final long[] all;

    Places(List<Candidate> candidates) {
        if (candidates.size() > 1 << CANDIDATE_BITS)
            throw new IllegalArgumentException(candidates.size() + " candidates");
        this.candidates = candidates;
        this.all = new long[candidates.size()];
    }

    /** @param candidate its place in the list. @param group from 0, the best. @param total 0 to 1000 */
    void put(int candidate, int group, int total) {
        Long metres = candidates.get(candidate).metres();
        long way = metres == null ? NOT_MEASURED : Math.min(metres, NOT_MEASURED - 1);
        long number = group;
        number = number << TOTAL_BITS | BEST - total;
        number = number << METRES_BITS | way;
        all[candidate] = number << CANDIDATE_BITS | candidate;
    }

    void sort() {
        Arrays.sort(all);
        for (int i = 1; i < all.length; i++)
            for (int at = i; at > 0 && isBefore(all[at], all[at - 1]); at--) {
                long one = all[at];
                all[at] = all[at - 1];
                all[at - 1] = one;
            }
    }

    private boolean isBefore(long one, long other) {
        return one >>> CANDIDATE_BITS == other >>> CANDIDATE_BITS && code(one).compareTo(code(other)) < 0;
    }

    private String code(long one) {
        return candidates.get(candidateOf(one)).code();
    }

    private static int candidateOf(long one) {
        return (int) (one & (1L << CANDIDATE_BITS) - 1);
    }

    /** Whoever has that place, by their own in the list. */
    int candidate(int place) {
        return candidateOf(all[place]);
    }

    int group(int place) {
        return (int) (all[place] >>> TOTAL_BITS + METRES_BITS + CANDIDATE_BITS);
    }
}
