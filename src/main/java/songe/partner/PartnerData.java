package songe.partner;

/** What a town tells about a partner unit. */
public record PartnerData(String code, String name, PartnerKind kind) {}
