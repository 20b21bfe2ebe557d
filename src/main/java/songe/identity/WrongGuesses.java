package songe.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.time.Instant;

/** Tells the house of sign-ins that failed. Runs in the transaction that counts the miss. */
@ApplicationScoped
class WrongGuesses {
    private final Event<SignInFact> facts;

    WrongGuesses(Event<SignInFact> facts) {
        this.facts = facts;
    }

    /** After the miss was counted, which may have locked the account. */
    void ofPassword(Person person, Instant now) {
        Long town = person.townId();
        if (town == null) return;
        facts.fire(new SignInFact.PasswordWrong(town, person.id(), now));
        if (!person.password().isLocked(now)) return;
        long minutes = Duration.between(now, person.password().lockedUntil()).toMinutes();
        facts.fire(new SignInFact.LockedOut(town, person.id(), minutes, now));
    }

    /** Where the number is nobody's there is no account to be told of. */
    void ofCode(long townId, String phone, Instant now) {
        Person.byVerifiedPhone(townId, phone)
                .ifPresent(person -> facts.fire(new SignInFact.CodeWrong(townId, person.id(), now)));
    }
}
