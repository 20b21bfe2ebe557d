package songe.order;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import songe.catalog.Booking;

/** The town's four words for an order's way: 点单 placed, 开单 triaged or published, 接单 accepted, 评单 rated. */
final class Stages {
    private static final Set<OrderStatus> OPENED =
            Set.of(OrderStatus.ASSIGNED, OrderStatus.OPEN, OrderStatus.CONFIRMED);

    private Stages() {}

    /** Nobody rates a project: who takes part in it is no customer. */
    static List<OrderView.Stage> of(Order o, Booking booking, List<OrderView.StepView> steps, boolean rated) {
        Instant opened = first(steps, OPENED);
        Instant accepted = first(steps, Set.of(OrderStatus.CONFIRMED));
        List<OrderView.Stage> stages = List.of(
                new OrderView.Stage("点单", true, o.createdAt),
                new OrderView.Stage("开单", opened != null, opened),
                new OrderView.Stage("接单", accepted != null, accepted),
                new OrderView.Stage("评单", rated, null));
        return booking == Booking.JOIN ? stages.subList(0, 3) : stages;
    }

    private static Instant first(List<OrderView.StepView> steps, Set<OrderStatus> any) {
        return steps.stream()
                .filter(s -> any.contains(s.to()))
                .map(OrderView.StepView::at)
                .findFirst()
                .orElse(null);
    }
}
