package songe.search;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A text as the index knows it: pairs of neighbouring characters, alike in width and case (NFKC). Characters are code
 * points, so that 𠮷 is one. Pairs do not reach across spaces, punctuation, or from Chinese into another script: WiFi上网
 * is found in 免费WiFi 上网.
 */
final class Grams {

    private Grams() {}

    /** All pairs, and the last character of each run alone: so that a single character is the beginning of some gram. */
    static Set<String> of(String text) {
        Set<String> grams = new LinkedHashSet<>();
        for (int[] run : runs(folded(text))) {
            grams.addAll(pairs(run));
            grams.add(new String(run, run.length - 1, 1));
        }
        return grams;
    }

    /** What somebody looks for, word by word: each word's pairs, and its single characters as the beginning of a gram. */
    static List<Set<String>> words(String text) {
        List<Set<String>> words = new ArrayList<>();
        for (String word : folded(text).split("\\s+")) {
            Set<String> grams = new LinkedHashSet<>();
            for (int[] run : runs(word)) {
                if (run.length == 1) grams.add(new String(run, 0, 1));
                else grams.addAll(pairs(run));
            }
            if (!grams.isEmpty()) words.add(grams);
        }
        return words;
    }

    static boolean isSingle(String gram) {
        return gram.codePointCount(0, gram.length()) == 1;
    }

    /** Of a single character the next one: what begins with the gram comes before it. */
    static String behind(String gram) {
        int next = gram.codePointAt(0) + 1;
        return Character.toString(next == Character.MIN_SURROGATE ? Character.MAX_SURROGATE + 1 : next);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static Set<String> pairs(int[] run) {
        Set<String> pairs = new LinkedHashSet<>();
        for (int i = 0; i + 1 < run.length; i++) pairs.add(new String(run, i, 2));
        return pairs;
    }

    private static List<int[]> runs(String text) {
        int[] all = text.codePoints().toArray();
        List<int[]> runs = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= all.length; i++) {
            if (i < all.length && belongTogether(all[i - 1], all[i])) continue;
            if (Character.isLetterOrDigit(all[start])) runs.add(Arrays.copyOfRange(all, start, i));
            start = i;
        }
        return all.length == 0 ? List.of() : runs;
    }

    private static boolean belongTogether(int a, int b) {
        return Character.isLetterOrDigit(a) && Character.isLetterOrDigit(b) && isHan(a) == isHan(b);
    }

    private static boolean isHan(int c) {
        return UnicodeScript.of(c) == UnicodeScript.HAN;
    }
}
