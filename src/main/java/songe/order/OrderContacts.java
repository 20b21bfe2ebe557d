package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import songe.identity.Caller;
import songe.identity.People;
import songe.identity.PersonRef;
import songe.place.Stations;

/** Whom to ring up about an order, and what to tell them: for whoever has to make the call, and only then. */
@ApplicationScoped
@Transactional
public class OrderContacts {
    private final OrderViews views;
    private final People people;
    private final OrderAccess access;
    private final Stations stations;
    private final Onlookers onlookers;

    OrderContacts(OrderViews views, People people, OrderAccess access, Stations stations, Onlookers onlookers) {
        this.views = views;
        this.people = people;
        this.access = access;
        this.stations = stations;
        this.onlookers = onlookers;
    }

    /** @param phone unmasked; null where nobody left one; @param words how it stands with the order, as the person would read it */
    public record Contact(String number, String item, String person, String phone, String words) {}

    /** Noted as a look at each number. */
    public Map<String, Contact> of(Caller caller, Collection<String> numbers) {
        if (numbers.isEmpty()) return Map.of();
        List<Order> orders = Order.list("townId = ?1 and number in ?2", caller.town(), numbers);
        Map<Long, PersonRef> requester =
                people.byIds(orders.stream().map(o -> o.requesterId).collect(Collectors.toSet()));
        Map<String, OrderSummary> shown =
                views.summaries(caller, orders).stream().collect(Collectors.toMap(OrderSummary::number, s -> s));
        Map<String, Contact> contacts = new HashMap<>();
        for (Order o : orders) {
            Contact contact = contact(o, requester.get(o.requesterId), shown.get(o.number));
            if (contact.phone() != null)
                onlookers.noteCall(new Seen(o, caller, access.parts(o, caller), stations.byId(o.stationId)));
            contacts.put(o.number, contact);
        }
        return contacts;
    }

    private static Contact contact(Order o, PersonRef requester, OrderSummary shown) {
        String phone = o.isOwn() ? requester.phone() : o.beneficiary.phone();
        return new Contact(o.number, shown.item().title(), shown.person(), phone, shown.statusText());
    }
}
