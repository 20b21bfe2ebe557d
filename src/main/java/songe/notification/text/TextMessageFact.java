package songe.notification.text;

import java.time.Instant;
import songe.shared.Fact;

/** What people said about text messages. */
public sealed interface TextMessageFact extends Fact {
    long personId();

    @Override
    default String subject() {
        return "person:" + personId();
    }

    @Override
    default Long by() {
        return personId();
    }

    record Refused(long townId, long personId, Instant at) implements TextMessageFact {}

    record WantedAgain(long townId, long personId, Instant at) implements TextMessageFact {}
}
