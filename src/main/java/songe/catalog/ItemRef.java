package songe.catalog;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import songe.certificate.CertificateKind;

/** An item as other rooms know it. @param isPledged its unit says how much of it there is, see {@code songe.pledge} */
public record ItemRef(
        long id,
        long townId,
        ItemData data,
        ItemContent content,
        Eligibility eligibility,
        List<Guard> guards,
        Publication publication,
        boolean isPledged) {

    public String title() {
        return data.title();
    }

    public String summary() {
        return content.summary();
    }

    public String description() {
        return content.description();
    }

    /** The public sees it now. */
    public boolean isShown() {
        return publication.isShown();
    }

    public Booking booking() {
        return data.booking();
    }

    public Fulfilment fulfilment() {
        return data.fulfilment();
    }

    public boolean has(Guard.Kind kind) {
        return guards.stream().anyMatch(g -> g.kind() == kind);
    }

    /** Which somebody of whoever gives it has to hold. */
    public Set<CertificateKind> certificates() {
        return guards.stream()
                .filter(g -> g.kind() == Guard.Kind.CERTIFICATE)
                .map(Guard::certificate)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How many a month one human being may have; empty: as many as there are. */
    public OptionalInt quotaPerMonth() {
        return guards.stream()
                .filter(g -> g.kind() == Guard.Kind.QUOTA)
                .mapToInt(Guard::number)
                .findFirst();
    }

    /** Something that is lent for days. */
    public boolean isThing() {
        return fulfilment() == Fulfilment.LOAN;
    }

    /** A room or a thing: had for a time that people choose, not in sessions. */
    public boolean isByUnits() {
        boolean timed = booking() == Booking.SESSION || booking() == Booking.REVIEW;
        return timed && (isThing() || fulfilment() == Fulfilment.VENUE);
    }

    /** Why it cannot be ordered online now, in words; null when it can. */
    public String closedText() {
        return isShown() ? null : publication.closedText();
    }

    /** One sentence for a list, made from the facts where nobody wrote one. */
    public String summaryOrFacts() {
        if (summary() != null) return summary();
        String how =
                switch (fulfilment()) {
                    case AT_HOME -> "上门服务";
                    case DELIVERY -> "送到家";
                    case VENUE -> "公共场地";
                    case LOAN -> "免费借用";
                    case COURSE -> "课程活动";
                    case LECTURER -> "讲师团队";
                    case NEED -> "居民需求";
                    case PROJECT -> "共建项目";
                    case AT_STATION -> booking() == Booking.QUEUE ? "到站取号" : "到站服务";
                };
        String minutes = data.durationMinutes() > 0 && data.durationMinutes() < 1440
                ? " · 约" + data.durationMinutes() + "分钟"
                : "";
        String whom = eligibility.words() == null ? "" : " · " + eligibility.words();
        return how + minutes + whom;
    }
}
