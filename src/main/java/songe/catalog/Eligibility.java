package songe.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * For whom an item is: {@code age>=60}, {@code age<=12}, {@code 6<=age<=14}, {@code disabled}, joined by {@code and} and
 * {@code or} ({@code and} binds tighter). Nothing written: for everybody.
 */
public final class Eligibility {
    private static final Pattern RANGE = Pattern.compile("(\\d{1,3})<=age<=(\\d{1,3})");
    private static final Pattern FROM = Pattern.compile("age>=(\\d{1,3})");
    private static final Pattern UNTIL = Pattern.compile("age<=(\\d{1,3})");
    private static final int ANY_AGE = 999;

    private final List<List<Condition>> alternatives;

    private Eligibility(List<List<Condition>> alternatives) {
        this.alternatives = alternatives;
    }

    /** @throws IllegalArgumentException when it is not written as above */
    public static Eligibility parse(String written) {
        if (written == null || written.isBlank()) return new Eligibility(List.of());
        List<List<Condition>> alternatives = new ArrayList<>();
        for (String alternative : written.strip().split("\\s+or\\s+")) {
            alternatives.add(Arrays.stream(alternative.split("\\s+and\\s+"))
                    .map(Condition::parse)
                    .toList());
        }
        return new Eligibility(alternatives);
    }

    public enum Answer {
        YES,
        NO,
        /** It hangs on an age that nobody told. */
        UNKNOWN
    }

    /** Ages are the ones reached in {@code today}'s year: only the year of birth is known. */
    public Answer check(Integer birthYear, boolean disabled, LocalDate today) {
        if (alternatives.isEmpty()) return Answer.YES;
        Integer age = birthYear == null ? null : today.getYear() - birthYear;
        List<Answer> answers =
                alternatives.stream().map(all -> all(all, age, disabled)).toList();
        if (answers.contains(Answer.YES)) return Answer.YES;
        return answers.contains(Answer.UNKNOWN) ? Answer.UNKNOWN : Answer.NO;
    }

    private static Answer all(List<Condition> conditions, Integer age, boolean disabled) {
        List<Answer> answers =
                conditions.stream().map(c -> c.check(age, disabled)).toList();
        if (answers.contains(Answer.NO)) return Answer.NO;
        return answers.contains(Answer.UNKNOWN) ? Answer.UNKNOWN : Answer.YES;
    }

    /** 60岁及以上，或残疾人; null for everybody. */
    public String words() {
        if (alternatives.isEmpty()) return null;
        return alternatives.stream()
                .map(all -> all.stream().map(Condition::words).collect(Collectors.joining("的")))
                .collect(Collectors.joining("，或"));
    }

    private record Condition(boolean disability, int from, int until) {

        static Condition parse(String written) {
            String w = written.strip();
            if (w.equals("disabled")) return new Condition(true, 0, ANY_AGE);
            Matcher m = RANGE.matcher(w);
            if (m.matches()) return between(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), w);
            m = FROM.matcher(w);
            if (m.matches()) return new Condition(false, Integer.parseInt(m.group(1)), ANY_AGE);
            m = UNTIL.matcher(w);
            if (m.matches()) return new Condition(false, 0, Integer.parseInt(m.group(1)));
            throw new IllegalArgumentException(written);
        }

        private static Condition between(int from, int until, String written) {
            if (until < from) throw new IllegalArgumentException(written);
            return new Condition(false, from, until);
        }

        Answer check(Integer age, boolean disabled) {
            if (disability) return disabled ? Answer.YES : Answer.NO;
            if (age == null) return Answer.UNKNOWN;
            return age >= from && age <= until ? Answer.YES : Answer.NO;
        }

        String words() {
            if (disability) return "残疾人";
            if (until == ANY_AGE) return from + "岁及以上";
            return from == 0 ? until + "岁及以下" : from + "至" + until + "岁";
        }
    }
}
