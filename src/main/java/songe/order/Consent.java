package songe.order;

/** How somebody agreed to another person's ordering for them. */
public enum Consent {
    VOICE,
    PAPER,
    PRESENT
}
