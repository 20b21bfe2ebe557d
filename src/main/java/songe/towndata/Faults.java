package songe.towndata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import songe.shared.Sentences;

/** Everything that is wrong with an import. Past a few hundred only their number is kept. */
final class Faults {
    private static final int TOLD = 500;
    private static final int LONGEST_WORD = 40;

    private final Sentences sentences;
    private final List<Found> found = new ArrayList<>();
    private int count;

    private record Found(Sheet sheet, Fault fault) {}

    Faults(Sentences sentences) {
        this.sentences = sentences;
    }

    /** @param code its sentence is the one of {@code fault.CODE} */
    void add(Sheet sheet, long line, String column, String code, Object... words) {
        addSaid(sheet, line, column, code, code, words);
    }

    /** @param sentence the one of {@code fault.SENTENCE}, where one code has several */
    void addSaid(Sheet sheet, long line, String column, String code, String sentence, Object... words) {
        count++;
        if (found.size() >= TOLD) return;
        Object[] said = new Object[words.length];
        for (int i = 0; i < words.length; i++) said[i] = brief(String.valueOf(words[i]));
        String reason = sentences.of("fault." + sentence, said);
        found.add(new Found(sheet, new Fault(sheet.part(), line, column, code, reason)));
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
