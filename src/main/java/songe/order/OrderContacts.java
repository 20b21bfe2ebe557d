package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import songe.identity.Caller;
import songe.identity.People;
import songe.identity.PersonRef;
import songe.shared.Masked;

/** Whom to ring up about an order, and what to tell them: for whoever has to make the call, and only then. */
@ApplicationScoped
@Transactional
public class OrderContacts {
    private final OrderViews views;
    private final People people;
    private final Onlookers onlookers;

    OrderContacts(OrderViews views, People people, Onlookers onlookers) {
        this.views = views;
        this.people = people;
        this.onlookers = onlookers;
    }

    /** @param phone null where nobody left one; @param words how it stands with the order, as the person would read it */
    public record Contact(String number, String item, String person, String phone, String words) {}

    /** With the phone in clear, for who has to ring up now: that is a look, and the person sees it. */
    public Map<String, Contact> toCall(Caller caller, Collection<String> numbers) {
        if (numbers.isEmpty()) return Map.of();
        List<Order> orders = Order.list("townId = ?1 and number in ?2 and wipedAt is null", caller.town(), numbers);
        Map<String, Contact> contacts = contacts(caller, orders, phone -> phone);
        orders.stream().filter(o -> contacts.get(o.number).phone() != null).forEach(o -> onlookers.noteCall(caller, o));
        return contacts;
    }

    /** With the phone masked. */
    public Map<String, Contact> of(Caller caller, Collection<String> numbers) {
        if (numbers.isEmpty()) return Map.of();
        List<Order> orders = Order.list("townId = ?1 and number in ?2", caller.town(), numbers);
        return contacts(caller, orders, Masked::phone);
    }

    private Map<String, Contact> contacts(Caller caller, List<Order> orders, UnaryOperator<String> mask) {
        Map<Long, PersonRef> requester =
                people.byIds(orders.stream().map(o -> o.requesterId).collect(Collectors.toSet()));
        Map<String, OrderSummary> shown =
                views.summaries(caller, orders).stream().collect(Collectors.toMap(OrderSummary::number, s -> s));
        return orders.stream()
                .collect(Collectors.toMap(
                        o -> o.number, o -> contact(o, requester.get(o.requesterId), shown.get(o.number), mask)));
    }

    private static Contact contact(Order o, PersonRef requester, OrderSummary shown, UnaryOperator<String> mask) {
        String phone = Whom.of(o, requester, Set.of()).phone();
        return new Contact(o.number, shown.item().title(), shown.person(), mask.apply(phone), shown.statusText());
    }
}
