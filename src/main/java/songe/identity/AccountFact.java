package songe.identity;

import java.time.Instant;
import java.util.List;
import songe.shared.Fact;

/**
 * What happened to the accounts of those who work for a town. Ids and codes only.
 *
 * <p>{@code by} is the person who did it.
 */
public sealed interface AccountFact extends Fact {

    long personId();

    @Override
    default String subject() {
        return "person:" + personId();
    }

    record Made(long townId, long personId, Grant grant, Long by, Instant at) implements AccountFact {}

    /** Somebody got one role more, from an operator or by accepting an invitation. */
    record Granted(long townId, long personId, Grant grant, Long by, Instant at) implements AccountFact {}

    record GrantEnded(long townId, long personId, Grant grant, Long by, Instant at) implements AccountFact {}

    /** A fresh one-time password was given out; every sign-in with the old one has ended. */
    record PasswordReset(long townId, long personId, Long by, Instant at) implements AccountFact {}

    /**
     * Somebody left: no roles, no sign-ins any more.
     *
     * @param grants what they had until then
     */
    record Left(long townId, long personId, List<Grant> grants, Long by, Instant at) implements AccountFact {}
}
