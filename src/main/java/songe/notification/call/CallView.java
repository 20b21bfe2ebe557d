package songe.notification.call;

import jakarta.annotation.Nullable;
import java.time.Instant;
import songe.order.OrderContacts.Contact;
import songe.place.StationBrief;
import songe.place.StationRef;

/**
 * Somebody to ring up.
 *
 * @param order its number
 * @param say how it stands with the order: what the person has to be told
 * @param phone unmasked while the call is open; null where nobody left one
 * @param result of the last try; null before the first
 * @param words what whoever tried last noted
 */
public record CallView(
        long id,
        String order,
        String item,
        StationBrief station,
        String person,
        @Nullable String phone,
        Calls.Why why,
        String say,
        Instant since,
        int tries,
        @Nullable Instant triedAt,
        @Nullable PhoneCall.Result result,
        @Nullable String words,
        boolean open) {

    record Facts(
            long id,
            String order,
            Calls.Why why,
            Instant since,
            int tries,
            Instant triedAt,
            PhoneCall.Result result,
            String words) {}

    static CallView of(PhoneCall call, Contact contact, StationRef station) {
        Facts facts = call.facts();
        String person = contact.person() == null ? "居民" : contact.person();
        return new CallView(
                facts.id,
                facts.order,
                contact.item(),
                StationBrief.of(station),
                person,
                contact.phone(),
                facts.why,
                contact.words(),
                facts.since,
                facts.tries,
                facts.triedAt,
                facts.result,
                facts.words,
                !call.isOver());
    }
}
