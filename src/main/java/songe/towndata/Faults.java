package songe.towndata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import songe.shared.ProblemSentences;

/** Everything that is wrong with an import. Past a few hundred only their number is kept. */
final class Faults {
    private static final int TOLD = 500;
    private static final int LONGEST_WORD = 40;

    /** Where one code has several sentences. */
    private static final Map<String, String> KINDS = Map.of(
            "header.unknown", "header.wrong",
            "header.twice", "header.wrong",
            "header.missing", "header.wrong",
            "hours.time", "hours.bad",
            "hours.order", "hours.bad",
            "hours.without-weekdays", "hours.bad",
            "offer.overlap-existing", "offer.overlap");

    private final ProblemSentences sentences;
    private final List<Found> found = new ArrayList<>();
    private int count;

    private record Found(Sheet sheet, Fault fault) {}

    Faults(ProblemSentences sentences) {
        this.sentences = sentences;
    }

    /** @param kind the code, or one of its {@link #KINDS}; {@code fault.KIND} is the sentence */
    void add(Sheet sheet, long line, String column, String kind, Object... words) {
        count++;
        if (found.size() >= TOLD) return;
        Object[] said = new Object[words.length];
        for (int i = 0; i < words.length; i++) said[i] = brief(String.valueOf(words[i]));
        String reason = sentences.of("fault." + kind, said);
        found.add(new Found(sheet, new Fault(sheet.part(), line, column, KINDS.getOrDefault(kind, kind), reason)));
    }

    static String brief(String word) {
        return word.codePointCount(0, word.length()) <= LONGEST_WORD
                ? word
                : word.substring(0, word.offsetByCodePoints(0, LONGEST_WORD)) + "…";
    }

    boolean isEmpty() {
        return count == 0;
    }

    int count() {
        return count;
    }

    /** By file, then by line. */
    List<Fault> list() {
        return found.stream()
                .sorted(Comparator.comparing(Found::sheet)
                        .thenComparing(f -> f.fault().line()))
                .map(Found::fault)
                .toList();
    }
}
