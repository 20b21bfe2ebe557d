package songe.identity;

import java.time.Instant;
import songe.shared.Fact;

/** What happened to people. Ids only. */
public sealed interface PersonFact extends Fact {
    long personId();

    @Override
    default String subject() {
        return String.valueOf(personId());
    }

    /** The account was deleted at the person's own wish. */
    record Erased(long townId, long personId, Instant at) implements PersonFact {
        @Override
        public Long by() {
            return personId;
        }
    }
}
