package songe.order.dispatch;

import java.util.Arrays;

/**
 * A table of numbers, found by the first of each row. For hundreds of rows that are read anew with each decision: nothing in it is
 * an object of its own.
 */
final class Numbers {
    static final Numbers NONE = of(null, 1);

    private final long[] all;
    private final int width;
    /** Where a row begins, by what its key comes to; -1: none. At most half of them are taken. */
    private final int[] slots;

    private Numbers(long[] all, int width) {
        this.all = all;
        this.width = width;
        this.slots = new int[Integer.highestOneBit(Math.max(1, all.length / width)) * 4];
        Arrays.fill(slots, -1);
        for (int row = 0; row + width <= all.length; row += width) slots[slot(all[row])] = row;
    }

    /** @param text with nothing but these rows; null: none */
    static Numbers of(String text, int width) {
        return new Numbers(in(text), width);
    }

    /** How often each of the first ones begins a row. @param rows of that width, in any order */
    static Numbers counted(long[] rows, int width) {
        long[] keys = new long[rows.length / width];
        for (int row = 0; row < keys.length; row++) keys[row] = rows[row * width];
        Arrays.sort(keys);
        long[] counts = new long[2 * keys.length];
        int end = 0;
        for (long key : keys) {
            if (end == 0 || counts[end - 2] != key) {
                counts[end] = key;
                end += 2;
            }
            counts[end - 1]++;
        }
        return new Numbers(Arrays.copyOf(counts, end), 2);
    }

    /** All there are in a text, whatever stands between them. @param text null: none */
    static long[] in(String text) {
        long[] found = new long[text == null ? 0 : count(text)];
        int length = text == null ? 0 : text.length();
        int last = 0;
        for (int at = 0; at < length; at++) {
            if (!isDigit(text, at)) continue;
            boolean negative = at > 0 && text.charAt(at - 1) == '-';
            long number = 0;
            for (; at < length && isDigit(text, at); at++) number = number * 10 + text.charAt(at) - '0';
            found[last++] = negative ? -number : number;
        }
        return found;
    }

    private static int count(String text) {
        int count = 0;
        for (int at = 0; at < text.length(); at++)
            if (isDigit(text, at) && (at == 0 || !isDigit(text, at - 1))) count++;
        return count;
    }

    private static boolean isDigit(String text, int at) {
        char c = text.charAt(at);
        return c >= '0' && c <= '9';
    }

    private int slot(long key) {
        int at = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & slots.length - 1; // the golden ratio spreads neighbours
        while (slots[at] >= 0 && all[slots[at]] != key) at = at + 1 & slots.length - 1;
        return at;
    }

    boolean isAny() {
        return all.length > 0;
    }

    boolean has(long key) {
        return slots[slot(key)] >= 0;
    }

    /** Of the row of that key; 0 where there is none. */
    int of(long key, int column) {
        int row = slots[slot(key)];
        return row < 0 ? 0 : Math.toIntExact(all[row + column]);
    }
}
