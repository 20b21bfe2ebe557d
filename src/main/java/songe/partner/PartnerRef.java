package songe.partner;

/** A partner unit as other rooms know it. @param phone null where the unit gave none */
public record PartnerRef(long id, long townId, String code, String name, PartnerKind kind, String phone) {}
