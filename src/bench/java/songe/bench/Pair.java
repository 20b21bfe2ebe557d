package songe.bench;

import java.util.Comparator;
import java.util.List;

/** What was measured, and the yardstick that was measured next to it. */
record Pair(Figures ours, Figures theirs) {

    double ratio() {
        return ours.perSecond() / theirs.perSecond();
    }

    Pair against(Figures others) {
        return new Pair(ours, others);
    }

    /** Of each round the first and its yardstick: the round whose ratio is in the middle. */
    static Pair middle(List<List<Figures>> rounds, int yardstick) {
        return rounds.stream()
                .map(round -> new Pair(round.get(0), round.get(yardstick)))
                .sorted(Comparator.comparing(Pair::ratio))
                .toList()
                .get(rounds.size() / 2);
    }

    static List<Figures> column(List<List<Figures>> rounds, int place) {
        return rounds.stream().map(round -> round.get(place)).toList();
    }
}
