package songe.order.absence;

/** What a resident disputes about an appointment. */
public enum DisputeKind {
    /** Nobody came to serve. */
    ABSENCE,
    /** Against being noted as not having come. */
    APPEAL
}
