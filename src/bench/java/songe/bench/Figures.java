package songe.bench;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What came of putting load on something. Latencies in milliseconds. */
record Figures(double perSecond, double p50, double p95, double p99, long failed) {

    static Figures of(long[] nanos, double seconds) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Figures(sorted.length / seconds, at(sorted, 50), at(sorted, 95), at(sorted, 99), 0);
    }

    private static double at(long[] sorted, int percent) {
        if (sorted.length == 0) return 0;
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }

    static Figures median(List<Figures> rounds) {
        return rounds.stream()
                .sorted(Comparator.comparing(Figures::perSecond))
                .toList()
                .get(rounds.size() / 2);
    }
}
