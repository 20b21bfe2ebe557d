package songe.notification.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import songe.identity.Caller;
import songe.identity.People;
import songe.order.OrderContacts;
import songe.order.OrderContacts.Contact;
import songe.order.OrderFact;
import songe.place.OwnStations;
import songe.place.StationRef;
import songe.shared.Cursor;
import songe.shared.Page;
import songe.shared.PageRequest;
import songe.shared.Problem;
import songe.shared.Problems;

/** The door to the call list. */
@ApplicationScoped
@Transactional
public class Calls {
    private final EntityManager em;
    private final OwnStations own;
    private final OrderContacts contacts;
    private final People people;
    private final Clock clock;

    Calls(EntityManager em, OwnStations own, OrderContacts contacts, People people, Clock clock) {
        this.em = em;
        this.own = own;
        this.contacts = contacts;
        this.people = people;
        this.clock = clock;
    }

    /** Why somebody has to be rung up. */
    @Schema(name = "CallReason")
    public enum Why {
        /** The provider cancelled, and no message reaches the person. */
        CANCELLED,
        /** A message could not be delivered by any other way. */
        NOT_DELIVERED
    }

    /** Once for an order and a reason, however often it is asked for. Runs in the caller's transaction. */
    public void add(long townId, long stationId, String orderNumber, Why why, Instant since) {
        em.createNativeQuery("insert into phone_call (town_id, station_id, order_number, why, since)"
                        + " values (?, ?, ?, ?, ?) on duplicate key update id = id")
                .setParameter(1, townId)
                .setParameter(2, stationId)
                .setParameter(3, orderNumber)
                .setParameter(4, why.name())
                .setParameter(5, since)
                .executeUpdate();
    }

    void on(@Observes OrderFact.CancelledByProvider fact) {
        OrderFact.About o = fact.about();
        if (people.messageable(Set.of(o.requesterId())).isEmpty())
            add(o.townId(), o.stationId(), o.number(), Why.CANCELLED, o.at());
    }

    /** What was said goes with the order; that somebody was rung up stays. */
    void on(@Observes OrderFact.Wiped fact) {
        em.createNativeQuery("update phone_call set words = null where town_id = ? and order_number = ?")
                .setParameter(1, fact.townId())
                .setParameter(2, fact.about().number())
                .executeUpdate();
    }

    /** Open ones at the caller's stations, oldest first. */
    Page<CallView> open(Caller caller, PageRequest page) {
        Map<Long, StationRef> at = own.of(caller).stream().collect(Collectors.toMap(StationRef::id, s -> s));
        if (at.isEmpty()) return Page.whole(List.of());
        Cursor after = page.cursor();
        List<PhoneCall> rows = PhoneCall.open(at.keySet(), after == null ? 0 : after.id(), page.size + 1);
        Page<PhoneCall> shown = Page.of(rows, page.size, c -> new Cursor(0, c.id()));
        Map<String, Contact> contact = contactsOf(caller, shown.items());
        return shown.map(c -> CallView.of(c, contact.get(c.orderNumber()), at.get(c.stationId())));
    }

    /** @throws Problem 404 {@code call.unknown}, 409 {@code call.over} */
    CallView note(Caller caller, long id, PhoneCall.Result result, String words) {
        em.createNativeQuery("select id from phone_call where id = ? and town_id = ? for update")
                .setParameter(1, id)
                .setParameter(2, caller.town())
                .getResultList();
        PhoneCall call = PhoneCall.of(caller.town(), id).orElseThrow(() -> Problems.notFound("call.unknown"));
        StationRef station = own.require(caller, call.stationId(), "call.unknown");
        if (call.isOver()) throw Problems.conflict("call.over");
        call.note(result, words, caller.id(), clock.instant());
        return CallView.of(call, contactsOf(caller, List.of(call)).get(call.orderNumber()), station);
    }

    private Map<String, Contact> contactsOf(Caller caller, Collection<PhoneCall> calls) {
        Map<String, Contact> all = new HashMap<>(
                contacts.of(caller, calls.stream().map(PhoneCall::orderNumber).toList()));
        List<String> open = calls.stream()
                .filter(c -> !c.isOver())
                .map(PhoneCall::orderNumber)
                .toList();
        all.putAll(contacts.toCall(caller, open));
        return all;
    }
}
