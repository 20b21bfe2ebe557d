package songe.identity;

import java.time.Instant;
import songe.shared.Fact;

/** Sign-ins that failed: whose account, never what was typed, nor where. Nobody knows who it was, so none is named. */
public sealed interface SignInFact extends Fact {
    long personId();

    @Override
    default String subject() {
        return "person:" + personId();
    }

    /** A wrong password, here or when it was to be changed. */
    record PasswordWrong(long townId, long personId, Instant at) implements SignInFact {}

    /** A code that was wrong, used or too old, for the number by which this person signs in. */
    record CodeWrong(long townId, long personId, Instant at) implements SignInFact {}

    /** @param minutes for how long nobody gets in, whatever the password */
    record LockedOut(long townId, long personId, long minutes, Instant at) implements SignInFact {}
}
