package songe.simulation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import songe.order.dispatch.rule.Candidate;
import songe.order.dispatch.rule.Outcome;
import songe.order.dispatch.rule.Situation;

/** Who got how many and how far away, had the same situations been decided in one way or another. */
final class Spread {
    private static final double METRES_A_DEGREE = 111_300;

    /** One situation as it was decided, and where the person lives, which the rules do not know. */
    record Choice(Situation situation, Outcome outcome, Habits.Home home) {
        double metresTo(Candidate c) {
            double north = (c.lat() - situation.lat()) * METRES_A_DEGREE - home.north();
            double east =
                    (c.lng() - situation.lng()) * METRES_A_DEGREE * Math.cos(Math.toRadians(c.lat())) - home.east();
            return Math.hypot(north, east);
        }
    }

    private final Map<String, Integer> load = new TreeMap<>();
    private double fromMiddle;
    private double fromHome;
    private int many;

    private Spread() {}

    static Spread ofRules(List<Choice> choices) {
        return of(choices, (choice, given) -> choice.outcome().chosen());
    }

    static Spread ofNearest(List<Choice> choices) {
        return of(choices, (choice, given) -> free(choice).stream()
                .min(Comparator.comparing(Candidate::metres).thenComparing(Candidate::code))
                .orElseThrow()
                .key());
    }

    /** Each in turn: who was given the fewest. */
    static Spread ofRoundRobin(List<Choice> choices) {
        return of(choices, (choice, given) -> free(choice).stream()
                .min(Comparator.<Candidate>comparingInt(c -> given.getOrDefault(c.code(), 0))
                        .thenComparing(Candidate::code))
                .orElseThrow()
                .key());
    }

    private static Spread of(List<Choice> choices, BiFunction<Choice, Map<String, Integer>, Long> way) {
        Spread spread = new Spread();
        for (Choice choice : choices) {
            choice.situation().candidates().forEach(c -> spread.load.putIfAbsent(c.code(), 0));
            long key = way.apply(choice, spread.load);
            choice.situation().candidates().stream().filter(c -> c.key() == key).forEach(c -> spread.give(choice, c));
        }
        return spread;
    }

    private void give(Choice choice, Candidate to) {
        load.merge(to.code(), 1, Integer::sum);
        fromMiddle += to.metres();
        fromHome += choice.metresTo(to);
        many++;
    }

    /** Those against whom nothing stands; where there are none, all. */
    private static List<Candidate> free(Choice choice) {
        Map<Long, Boolean> free = new HashMap<>();
        choice.outcome().ranked().forEach(r -> free.put(r.key(), r.why().isEmpty()));
        List<Candidate> those = choice.situation().candidates().stream()
                .filter(c -> free.getOrDefault(c.key(), false))
                .toList();
        return those.isEmpty() ? choice.situation().candidates() : those;
    }

    /** By station's code. */
    Map<String, Integer> load() {
        return load;
    }

    double busiestToMean() {
        double mean =
                load.values().stream().mapToInt(Integer::intValue).average().orElseThrow();
        return load.values().stream().mapToInt(Integer::intValue).max().orElseThrow() / mean;
    }

    /** From where people live. */
    double meanMetres() {
        return fromHome / many;
    }

    /** From the middle of their neighbourhood, where its station often stands. */
    double meanFromMiddle() {
        return fromMiddle / many;
    }
}
