package songe.identity;

import java.time.Instant;
import java.util.List;
import songe.shared.Fact;

/** What people did about themselves. Ids only; whoever belongs to no town is in no town's audit. */
public sealed interface PersonFact extends Fact {
    long personId();

    @Override
    default String subject() {
        return "person:" + personId();
    }

    @Override
    default Long by() {
        return personId();
    }

    /** @param parts which of it, never the values */
    record ProfileChanged(long townId, long personId, List<ProfilePart> parts, Instant at) implements PersonFact {}

    /** A phone number turned out to be theirs. */
    record PhoneBound(long townId, long personId, Instant at) implements PersonFact {}

    /** They said yes to the privacy text for the first time in that version. */
    record ConsentGiven(long townId, long personId, String version, Instant at) implements PersonFact {}

    /** The account was deleted at the person's own wish. */
    record Erased(long townId, long personId, Instant at) implements PersonFact {}
}
