package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import songe.identity.Caller;
import songe.identity.People;
import songe.identity.PersonRef;

/** Whom to ring up about an order, and what to tell them: for whoever has to make the call, and only then. */
@ApplicationScoped
@Transactional
public class OrderContacts {
    private final OrderViews views;
    private final People people;

    OrderContacts(OrderViews views, People people) {
        this.views = views;
        this.people = people;
    }

    /** @param phone unmasked; null where nobody left one; @param words how it stands with the order, as the person would read it */
    public record Contact(String number, String item, String person, String phone, String words) {}

    public Map<String, Contact> of(Caller caller, Collection<String> numbers) {
        if (numbers.isEmpty()) return Map.of();
        List<Order> orders = Order.list("townId = ?1 and number in ?2", caller.town(), numbers);
        Map<Long, PersonRef> requester =
                people.byIds(orders.stream().map(o -> o.requesterId).collect(Collectors.toSet()));
        Map<String, OrderSummary> shown =
                views.summaries(caller, orders).stream().collect(Collectors.toMap(OrderSummary::number, s -> s));
        return orders.stream()
                .collect(Collectors.toMap(
                        o -> o.number, o -> contact(o, requester.get(o.requesterId), shown.get(o.number))));
    }

    private static Contact contact(Order o, PersonRef requester, OrderSummary shown) {
        String phone = o.isOwn() ? requester.phone() : o.beneficiary.phone();
        return new Contact(o.number, shown.item().title(), shown.person(), phone, shown.statusText());
    }
}
