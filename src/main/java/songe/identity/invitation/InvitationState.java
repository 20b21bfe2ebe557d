package songe.identity.invitation;

/** What became of an invitation. */
public enum InvitationState {
    OPEN,
    ACCEPTED,
    WITHDRAWN,
    EXPIRED
}
