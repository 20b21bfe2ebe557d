package songe.partner;

public enum PartnerKind {
    CO_BUILDING_UNIT,
    SOCIAL_ORGANISATION,
    AGENCY,
    ENTERPRISE,
    VOLUNTEER_TEAM,
    UNIVERSITY
}
