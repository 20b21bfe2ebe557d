package songe.partner;

/** A partner unit in passing. */
public record PartnerBrief(String code, String name) {
    /** Null stays null. */
    public static PartnerBrief of(PartnerRef p) {
        return p == null ? null : new PartnerBrief(p.code(), p.name());
    }
}
