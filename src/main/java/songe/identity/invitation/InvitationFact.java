package songe.identity.invitation;

import java.time.Instant;
import songe.identity.Grant;
import songe.shared.Fact;

/** What happened to invitations before somebody accepted them; never the code, which opens the role to whoever has it. */
public sealed interface InvitationFact extends Fact {
    long invitationId();

    @Override
    default String subject() {
        return "invitation:" + invitationId();
    }

    record Made(long townId, long invitationId, Grant grant, Long by, Instant at) implements InvitationFact {}

    record Withdrawn(long townId, long invitationId, Long by, Instant at) implements InvitationFact {}
}
