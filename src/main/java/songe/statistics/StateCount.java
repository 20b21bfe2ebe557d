package songe.statistics;

import java.util.List;
import java.util.Map;
import songe.order.OrderStatus;

/** How many orders are in a state. @param words the state's name for people */
public record StateCount(OrderStatus status, String words, long count) {
    private static final List<OrderStatus> OPEN = List.of(
            OrderStatus.APPLIED,
            OrderStatus.WAITLISTED,
            OrderStatus.SUBMITTED,
            OrderStatus.OPEN,
            OrderStatus.ASSIGNED,
            OrderStatus.CONFIRMED,
            OrderStatus.IN_SERVICE,
            OrderStatus.DELIVERED,
            OrderStatus.REWORK);

    /** As a list of SQL strings. */
    static final String OPEN_SQL =
            String.join(", ", OPEN.stream().map(s -> "'" + s + "'").toList());

    /** Every open state in the order of the road, also those nothing is in. */
    static List<StateCount> all(Map<String, Long> counts) {
        return OPEN.stream()
                .map(s -> new StateCount(s, s.words(), counts.getOrDefault(s.name(), 0L)))
                .toList();
    }
}
