package songe.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A term on which an item is given, written on the item as data: {@code two_workers;family_present}.
 *
 * @param days only of {@code ASSESSMENT}: how long one is good for
 */
public record Guard(Kind kind, int days) {
    private static final Pattern ASSESSMENT = Pattern.compile("assessment_(\\d{1,4})d");

    public enum Kind {
        TWO_WORKERS("须两人一同上门"),
        FAMILY_PRESENT("服务时须有家人在场"),
        CUSTODY_LOG("卡、药、现金当面点清，交接留记录"),
        DOCTOR_ORDER("需要医生开的处方"),
        CONFIDENTIAL("内容保密，只有承办人能看到"),
        ASSESSMENT("需要身体评估");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** @throws IllegalArgumentException naming the guard that is none */
    public static List<Guard> parse(String written) {
        if (written == null || written.isBlank()) return List.of();
        return Arrays.stream(written.split(";"))
                .map(String::strip)
                .map(Guard::one)
                .toList();
    }

    private static Guard one(String written) {
        var assessment = ASSESSMENT.matcher(written);
        if (assessment.matches()) return new Guard(Kind.ASSESSMENT, Integer.parseInt(assessment.group(1)));
        return Arrays.stream(Kind.values())
                .filter(k -> k != Kind.ASSESSMENT && k.name().toLowerCase().equals(written))
                .findFirst()
                .map(k -> new Guard(k, 0))
                .orElseThrow(() -> new IllegalArgumentException(written));
    }

    public GuardView view() {
        boolean assessment = kind == Kind.ASSESSMENT;
        String code = assessment ? "assessment_" + days + "d" : kind.name().toLowerCase();
        return new GuardView(code, assessment ? "需要" + days + "天内的身体评估" : kind.words);
    }

    public record GuardView(String code, String text) {}
}
