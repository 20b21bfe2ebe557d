package songe.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import songe.certificate.CertificateKind;

/**
 * A term on which an item is given, written on the item as data: {@code two_workers;family_present}.
 *
 * @param number of {@code ASSESSMENT}: for how many days one is good; of {@code QUOTA}: how many orders a month for one
 *     human being; of {@code CERTIFICATE}: the place of the {@link CertificateKind}; else 0
 */
public record Guard(Kind kind, int number) {
    private static final Pattern ASSESSMENT = Pattern.compile("assessment_(\\d{1,4})d");
    private static final String CERTIFICATE = "certificate_";
    private static final Pattern QUOTA = Pattern.compile("quota_([1-9]\\d?)_a_month");

    public enum Kind {
        TWO_WORKERS("须两人一同上门"),
        FAMILY_PRESENT("服务时须有家人在场"),
        CUSTODY_LOG("卡、药、现金当面点清，交接留记录"),
        DOCTOR_ORDER("需要医生开的处方"),
        CONFIDENTIAL("内容保密，只有承办人能看到"),
        ASSESSMENT("需要身体评估"),
        QUOTA("每人每月有次数"),
        CERTIFICATE("服务人员须持证");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        private boolean isNumbered() {
            return this == ASSESSMENT || this == QUOTA || this == CERTIFICATE;
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
        var quota = QUOTA.matcher(written);
        if (quota.matches()) return new Guard(Kind.QUOTA, Integer.parseInt(quota.group(1)));
        if (written.startsWith(CERTIFICATE)) return certificate(written);
        return Arrays.stream(Kind.values())
                .filter(k -> !k.isNumbered() && k.name().toLowerCase().equals(written))
                .findFirst()
                .map(k -> new Guard(k, 0))
                .orElseThrow(() -> new IllegalArgumentException(written));
    }

    private static Guard certificate(String written) {
        return Arrays.stream(CertificateKind.values())
                .filter(k -> written.equals(CERTIFICATE + k.name().toLowerCase()))
                .findFirst()
                .map(k -> new Guard(Kind.CERTIFICATE, k.ordinal()))
                .orElseThrow(() -> new IllegalArgumentException(written));
    }

    /** Of {@code CERTIFICATE}. */
    CertificateKind certificate() {
        return CertificateKind.values()[number];
    }

    public GuardView view() {
        return switch (kind) {
            case ASSESSMENT -> new GuardView("assessment_" + number + "d", "需要" + number + "天内的身体评估");
            case QUOTA -> new GuardView("quota_" + number + "_a_month", "每人每月最多" + number + "次");
            case CERTIFICATE ->
                new GuardView(
                        CERTIFICATE + certificate().name().toLowerCase(),
                        "服务人员须持" + certificate().words());
            default -> new GuardView(kind.name().toLowerCase(), kind.words);
        };
    }

    public record GuardView(String code, String text) {}
}
