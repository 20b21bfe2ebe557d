package songe.certificate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a town's visits and stalls may ask a certificate for: near the body, at a sickbed, at wires, at gas, and where somebody
 * may need help at once. Kept decisions name these by their place: new ones go to the end.
 */
public enum CertificateKind {
    /** Hair, bathing, meals. */
    HEALTH("健康证"),
    CARE("养老护理员证"),
    ELECTRICIAN("电工证"),
    GAS("燃气检修证"),
    FIRST_AID("急救证");

    private final String words;

    CertificateKind(String words) {
        this.words = words;
    }

    /** Its name for people. */
    public String words() {
        return words;
    }

    /** Several as one number: the first of the list is bit 0. */
    public static int bits(Collection<CertificateKind> kinds) {
        int bits = 0;
        for (CertificateKind kind : kinds) bits |= 1 << kind.ordinal();
        return bits;
    }

    /** The other way round. */
    public static Set<CertificateKind> of(int bits) {
        return Stream.of(values())
                .filter(kind -> (bits & 1 << kind.ordinal()) != 0)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** 健康证、电工证; of {@link #bits}. */
    public static String words(int bits) {
        List<String> names = new ArrayList<>();
        for (CertificateKind kind : values()) if ((bits & 1 << kind.ordinal()) != 0) names.add(kind.words);
        return String.join("、", names);
    }
}
