package songe.notification.text;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.hibernate.query.NativeQuery;
import songe.identity.PersonRef;
import songe.identity.PersonalData;
import songe.shared.Transactions;

/** Who refused text messages: theirs to say, to take home and to take along. */
@ApplicationScoped
public class TextMessages implements PersonalData {
    private final EntityManager em;
    private final Transactions transactions;
    private final Event<TextMessageFact> facts;
    private final Clock clock;

    TextMessages(EntityManager em, Transactions transactions, Event<TextMessageFact> facts, Clock clock) {
        this.em = em;
        this.transactions = transactions;
        this.facts = facts;
        this.clock = clock;
    }

    /** @param refusedSince null while they are wanted */
    public record TextMessagesView(boolean wanted, @Nullable Instant refusedSince) {}

    /** Whether one may be sent to this person. */
    public boolean mayReach(long personId) {
        return transactions.retrying(() -> viewOf(personId)).wanted();
    }

    private TextMessagesView viewOf(long personId) {
        List<?> since = em.createNativeQuery("select since from text_message_refusal where person_id = ?")
                .unwrap(NativeQuery.class)
                .addScalar("since", Instant.class)
                .setParameter(1, personId)
                .getResultList();
        return new TextMessagesView(since.isEmpty(), since.isEmpty() ? null : (Instant) since.get(0));
    }

    TextMessagesView view(long personId) {
        return transactions.retrying(() -> viewOf(personId));
    }

    /** Saying it again changes nothing. */
    TextMessagesView say(long townId, long personId, boolean wanted) {
        return transactions.retrying(() -> {
            Instant now = clock.instant();
            boolean changed = wanted ? forget(personId) : refuse(townId, personId, now);
            if (changed)
                facts.fire(
                        wanted
                                ? new TextMessageFact.WantedAgain(townId, personId, now)
                                : new TextMessageFact.Refused(townId, personId, now));
            return viewOf(personId);
        });
    }

    private boolean refuse(long townId, long personId, Instant now) {
        return em.createNativeQuery(
                                "insert ignore into text_message_refusal (person_id, town_id, since) values (?, ?, ?)")
                        .setParameter(1, personId)
                        .setParameter(2, townId)
                        .setParameter(3, now)
                        .executeUpdate()
                == 1;
    }

    private boolean forget(long personId) {
        return em.createNativeQuery("delete from text_message_refusal where person_id = ?")
                        .setParameter(1, personId)
                        .executeUpdate()
                == 1;
    }

    @Override
    public String name() {
        return "textMessages";
    }

    @Override
    public Object of(PersonRef person) {
        return viewOf(person.id());
    }

    @Override
    public void erase(PersonRef person) {
        forget(person.id());
    }
}
