package songe.order.dispatch;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;
import org.hibernate.jdbc.ReturningWork;
import songe.catalog.Booking;
import songe.catalog.Fulfilment;
import songe.catalog.ItemData;
import songe.catalog.ItemRef;
import songe.catalog.ListKind;
import songe.order.dispatch.rule.Purpose;
import songe.place.calendar.PublicDays;

/** A whole decision on one connection, as the service makes it: read, weighed and kept. */
public final class MeasuredDecision {
    private final Survey survey;
    private final Decisions decisions;
    private final ItemRef item;

    /** @param itemId of an item without a unit */
    public MeasuredDecision(Connection connection, long townId, long itemId) {
        EntityManager em = on(connection);
        survey = new Survey(em, new Defaults(), Clock.systemUTC());
        decisions = new Decisions(em, new ObjectMapper(), Clock.systemUTC());
        ItemData data = new ItemData(
                "V1", ListKind.SERVICE, "便民", "陪聊", Fulfilment.AT_HOME, Booking.REVIEW, 60, 1, null, null, null);
        item = new ItemRef(itemId, townId, data, null, null, List.of(), null);
    }

    /** @return how many candidates there were */
    public int once(long orderId, String area, Instant wished) {
        Request request = new Request(orderId, item, area, wished, Set.of());
        Survey.Town town = survey.town(item.townId(), orderId);
        var seen = new Situations.Seen(request, town, survey.takers(request, null), town.had(), PublicDays.NONE);
        Decision decision = Decision.of(item.id(), Situations.of(seen, Purpose.DO, null));
        decisions.keep(item.townId(), orderId, Cause.RETURNED, null, decision);
        return decision.situation().candidates().size();
    }

    /** All that is asked of it is its connection. */
    private static EntityManager on(Connection connection) {
        Session session = (Session) Proxy.newProxyInstance(
                MeasuredDecision.class.getClassLoader(),
                new Class<?>[] {Session.class},
                (proxy, method, arguments) -> ((ReturningWork<?>) arguments[0]).execute(connection));
        return (EntityManager) Proxy.newProxyInstance(
                MeasuredDecision.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> session);
    }

    /** What comes with the system, but for a reach that leaves nobody out. */
    private static final class Defaults implements DefaultSettings {
        @Override
        public int distance() {
            return 40;
        }

        @Override
        public int skill() {
            return 10;
        }

        @Override
        public int load() {
            return 25;
        }

        @Override
        public int reliability() {
            return 10;
        }

        @Override
        public int neighbourhood() {
            return 15;
        }

        @Override
        public int loadCap() {
            return 30;
        }

        @Override
        public int atOnce() {
            return 3;
        }

        @Override
        public int reachMetres() {
            return 50_000;
        }
    }
}
