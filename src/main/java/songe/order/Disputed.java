package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import songe.catalog.ItemRef;
import songe.order.absence.DisputeKind;
import songe.order.absence.DisputeRef;
import songe.order.absence.Disputes;
import songe.order.absence.NoShows;
import songe.shared.Days;

/** Who did not come, as orders show it: asked only where the time for it has come. Runs in the caller's transaction. */
@ApplicationScoped
class Disputed {
    private final Disputes disputes;
    private final NoShows noShows;

    Disputed(Disputes disputes, NoShows noShows) {
        this.disputes = disputes;
        this.noShows = noShows;
    }

    Around around(Collection<Order> orders, Instant now) {
        List<Long> possible = orders.stream()
                .filter(o -> o.urgent
                        || o.isDisputable(now)
                        || o.is(OrderStatus.RESIDENT_NO_SHOW, OrderStatus.PROVIDER_NO_SHOW))
                .map(o -> o.id)
                .toList();
        List<Long> missed = orders.stream()
                .filter(o -> o.is(OrderStatus.RESIDENT_NO_SHOW))
                .map(o -> o.id)
                .toList();
        return new Around(disputes.lastOf(possible), noShows.counting(missed), now);
    }

    record Around(Map<Long, DisputeRef> byOrder, Set<Long> counting, Instant now) {

        DisputeRef last(Order o) {
            return byOrder.get(o.id);
        }

        /** Of this appointment and this state. */
        private DisputeRef current(Order o) {
            DisputeRef last = last(o);
            return last != null && last.startsAt().equals(o.startsAt) ? last : null;
        }

        /** Null where the state says it. */
        String sentence(Order o) {
            DisputeRef open = current(o);
            if (o.isWiped() || open == null || !open.isOpen()) return null;
            String due = Days.say(open.dueAt(), now);
            boolean absence = open.kind() == DisputeKind.ABSENCE;
            return absence ? "您说没有人来，正在核实，" + due + "前告诉您结果" : "您的申诉收到了，" + due + "前答复您";
        }

        List<String> actions(Order o, ItemRef item, Set<Part> parts) {
            List<String> actions = new ArrayList<>();
            DisputeRef current = current(o);
            boolean resident = Part.isResident(parts);
            if (current != null && current.isOpen()) {
                if (isOneOf(parts, Judges.who(current))) actions.add(decision(current));
                return actions;
            }
            if (o.hasTime() && !now.isBefore(Missing.from(o, item)) && isOneOf(parts, Seen.SERVING))
                actions.add("no-show");
            if (resident && current == null && o.isDisputable(now) && !now.isAfter(o.endsAt.plus(Absences.WITHIN)))
                actions.add("absence");
            boolean appealed = current != null && current.kind() == DisputeKind.APPEAL;
            if (resident && !appealed && counting.contains(o.id) && Appealing.isOpen(o, now)) actions.add("appeal");
            return actions;
        }

        private static String decision(DisputeRef open) {
            return open.kind() == DisputeKind.ABSENCE ? "absence-decision" : "appeal-decision";
        }

        private static boolean isOneOf(Set<Part> parts, Part... any) {
            for (Part part : any) if (parts.contains(part)) return true;
            return false;
        }
    }
}
