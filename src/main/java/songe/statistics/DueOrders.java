package songe.statistics;

import static songe.statistics.Counting.AWAITED;
import static songe.statistics.Counting.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import songe.order.OrderStatus;
import songe.partner.PartnerRef;
import songe.partner.Partners;
import songe.place.StationBrief;
import songe.place.StationRef;
import songe.place.Stations;
import songe.tenant.TownRef;

/** Orders that an operator has to look at, with who has to act. Runs in the caller's transaction. */
@ApplicationScoped
class DueOrders {
    private static final int SHOWN = 20;
    /** What every line shows; microseconds since 1970, since a native query knows no instants. */
    static final String COLUMNS = "select o.id as id, o.town_id as town, o.number as number, i.title as title,"
            + " i.guards as guards, o.status as status, o.station_id as station, o.partner_id as partner, o.session_id"
            + " as session, timestampdiff(microsecond, '1970-01-01', o.due_at) as due";

    private static final String FROM = " from orders o join item i on i.id = o.item_id where ";

    private final Counting counting;
    private final Stations stations;
    private final Partners partners;

    DueOrders(Counting counting, Stations stations, Partners partners) {
        this.counting = counting;
        this.stations = stations;
        this.partners = partners;
    }

    /** ix_orders_due, read in its order until twenty are found. */
    List<TodayView.DueOrder> next(Reach reach, Instant now) {
        return due(reach, " and o.due_at > :now and o.breached_at is null", now);
    }

    List<TodayView.DueOrder> late(Reach reach, Instant now) {
        return due(reach, Counting.LATE, now);
    }

    private List<TodayView.DueOrder> due(Reach reach, String when, Instant now) {
        String sql = COLUMNS + FROM + reach.condition() + AWAITED + when + " order by o.due_at, o.id limit " + SHOWN;
        Holders holders = new Holders(reach.town());
        return counting.rows(reach, sql, Map.of("now", now)).stream()
                .map(row -> dueOrder(row, holders))
                .toList();
    }

    private static TodayView.DueOrder dueOrder(Tuple row, Holders holders) {
        OrderStatus status = status(row);
        return new TodayView.DueOrder(
                row.get("number", String.class),
                row.get("title", String.class),
                status,
                status.words(),
                holders.name(row),
                StationBrief.of(holders.station(row)),
                due(row));
    }

    static OrderStatus status(Tuple row) {
        return OrderStatus.valueOf(row.get("status", String.class));
    }

    static Instant due(Tuple row) {
        return Instant.ofEpochMilli(number(row, "due") / 1000);
    }

    /** Newest first. */
    List<TodayView.LowRating> low(Reach reach, Instant since, int atMost) {
        String sql = "select o.number as number, i.title as title, r.score as score,"
                + " timestampdiff(microsecond, '1970-01-01', r.at) as due from rating r join orders o on o.id = r.order_id"
                + " join item i on i.id = o.item_id where r.at >= :since and r.score <= 2 and " + reach.condition()
                + " order by r.at desc, r.id desc limit " + atMost;
        return counting.rows(reach, sql, Map.of("since", since)).stream()
                .map(row -> new TodayView.LowRating(
                        row.get("number", String.class),
                        row.get("title", String.class),
                        (int) number(row, "score"),
                        due(row)))
                .toList();
    }

    Holders holders(TownRef town) {
        return new Holders(town);
    }

    /** Who has to act on an order of a town: the unit it is with, the station, or the town's call-back people. */
    final class Holders {
        private final TownRef town;
        private final Map<Long, StationRef> stationById;
        private final Map<Long, PartnerRef> partnerById = new HashMap<>();

        Holders(TownRef town) {
            this.town = town;
            this.stationById = stations.ofTown(town.id()).stream().collect(Collectors.toMap(StationRef::id, s -> s));
            partnerById.putAll(partners.mapOf(town.id()));
        }

        StationRef station(Tuple row) {
            return stationById.get(number(row, "station"));
        }

        String name(Tuple row) {
            OrderStatus status = status(row);
            if (status == OrderStatus.REWORK) return town.name() + "回访员";
            boolean withPartner = row.get("partner") != null && row.get("session") == null;
            if (withPartner && status != OrderStatus.SUBMITTED)
                return partnerById.get(number(row, "partner")).name();
            return station(row).name();
        }
    }
}
