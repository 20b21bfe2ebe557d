package songe.towndata;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One record of a sheet: gives its fields, and notes what is wrong with them. A wrong field is given as null. */
final class Row {
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{Nd}._-]{1,32}");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
    private static final Pattern DEGREES = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,15})?");

    private final Sheet sheet;
    private final long line;
    private final Map<String, String> fields;
    private final Faults faults;
    private boolean sound = true;

    Row(Sheet sheet, long line, Map<String, String> fields, Faults faults) {
        this.sheet = sheet;
        this.line = line;
        this.fields = fields;
        this.faults = faults;
    }

    String part() {
        return sheet.part();
    }

    long line() {
        return line;
    }

    /** As it stands there, for looking up; never null. */
    String raw(String column) {
        return fields.get(column);
    }

    boolean has(String column) {
        return !raw(column).isEmpty();
    }

    /** Nothing was found wrong with it so far. */
    boolean isSound() {
        return sound;
    }

    void fault(String column, String code, Object... words) {
        sound = false;
        faults.add(sheet, line, column, code, words);
    }

    private <T> T none(String column, String code, Object... words) {
        fault(column, code, words);
        return null;
    }

    /** @param max characters, as the database counts them */
    String required(String column, int max) {
        return has(column) ? optional(column, max) : none(column, "value.missing");
    }

    /** Null when empty. */
    String optional(String column, int max) {
        String text = raw(column);
        if (text.isEmpty()) return null;
        if (text.codePointCount(0, text.length()) > max) return none(column, "value.too-long", max);
        return text.codePoints().allMatch(Row::isPlain) ? text : none(column, "text.bad");
    }

    private static boolean isPlain(int c) {
        return c == '\n' || c == '\r' || c == '\t' || !Character.isISOControl(c);
    }

    String code(String column) {
        return has(column) ? optionalCode(column) : none(column, "value.missing");
    }

    /** Null when empty. */
    String optionalCode(String column) {
        if (!has(column)) return null;
        return CODE.matcher(raw(column)).matches() ? raw(column) : none(column, "code.bad", raw(column));
    }

    <E extends Enum<E>> E oneOf(String column, Class<E> kind) {
        if (!has(column)) return none(column, "value.missing");
        E[] all = kind.getEnumConstants();
        for (E one : all) if (one.name().equals(raw(column))) return one;
        String names = Arrays.stream(all).map(Enum::name).collect(Collectors.joining(" "));
        return none(column, "enum.unknown", raw(column), names);
    }

    private Integer whole(String column, int min, int max) {
        if (!has(column)) return none(column, "value.missing");
        String written = raw(column);
        if (WHOLE.matcher(written).matches()) {
            int number = Integer.parseInt(written);
            if (number >= min && number <= max) return number;
        }
        return none(column, "number.bad", String.valueOf(min), String.valueOf(max));
    }

    /** Zero where it is wrong, for a row that counts no more. */
    int wholeOrZero(String column, int min, int max) {
        Integer number = whole(column, min, max);
        return number == null ? 0 : number;
    }

    Double degrees(String column) {
        if (!has(column)) return none(column, "value.missing");
        if (DEGREES.matcher(raw(column)).matches()) return Double.valueOf(raw(column));
        return none(column, "number.bad", "-180", "180");
    }

    String requiredMeaning(String column, int max, String fault, Function<String, ?> meaning) {
        return has(column) ? meaning(column, max, fault, meaning) : none(column, "value.missing");
    }

    /**
     * What the column's words mean to another room.
     *
     * @param meaning throws IllegalArgumentException when they mean nothing
     * @return the words; null when empty
     */
    String meaning(String column, int max, String fault, Function<String, ?> meaning) {
        String words = optional(column, max);
        if (words == null) return null;
        try {
            meaning.apply(words);
            return words;
        } catch (IllegalArgumentException none) {
            return none(column, fault, words);
        }
    }
}
