package songe.order.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import songe.order.dispatch.rule.Settings;
import songe.order.dispatch.rule.Weights;
import songe.place.AreaLevel;
import songe.place.Point;
import songe.place.StationLevel;
import songe.shared.Days;
import songe.shared.Sql;

/**
 * Reads what the rules have to know, in two statements whatever the size of the town. For that it reads tables of other rooms:
 * asking each at its door would take a dozen.
 */
@ApplicationScoped
class Survey {
    /** How far back "lately" goes. */
    static final Duration LATELY = Duration.ofDays(14);

    private static final String TOWN =
            "select 'AREA', code, parent_code, level, 0, 0, 0, 0, 0, 0, 0, 0, 0 from area where town_id = ?"
                    + " union all select 'HAD', null, null, null, given_to, 0, 0, 0, 0, 0, 0, 0, 0 from dispatch_decision"
                    + " where order_id = ? and cause <> 'PLACED' and given_to is not null"
                    + " union all select 'SETTING', null, null, null, version, distance, skill, workload, reliability,"
                    + " neighbourhood, load_cap, at_once, reach_metres from dispatch_setting where town_id = ? and version ="
                    + " (select max(version) from dispatch_setting where town_id = ?)";

    private static final String TAKERS =
            "select t.taker, t.code, t.area_code, t.level, t.lng, t.lat, t.open_weekdays, t.opening_hours,"
                    + " exists (select 1 from offer f where f.item_id = ? and f.station_id = t.taker and f.town_id = ?"
                    + " and f.ended_at is null),"
                    + " exists (select 1 from station_closure c where c.town_id = ? and c.station_id = t.taker and c.day = ?),"
                    + " exists (select 1 from dispatch_alone l where l.town_id = ? and l.taker = t.taker),"
                    + " h.held, h.meanwhile, g.given, g.same, g.kept, g.late"
                    + " from (select id taker, code, area_code, level, lng, lat, open_weekdays, opening_hours from station"
                    + " where town_id = ? union all"
                    + " select -id, code, null, null, null, null, null, null from partner where town_id = ? and left_at is null"
                    + " and id in (?, ?)) t"
                    + " left join (select held_by, count(*) held, sum(starts_at < ? and ends_at > ?) meanwhile from orders"
                    + " where town_id = ? and held_by is not null group by held_by) h on h.held_by = t.taker"
                    + " left join (select given_to, count(*) given, sum(item_id = ?) same, sum(in_time = 1) kept,"
                    + " sum(in_time = 0) late from dispatch_decision where town_id = ? and at >= ?"
                    + " and given_to is not null group by given_to) g on g.given_to = t.taker";

    private final EntityManager em;
    private final DefaultSettings defaults;
    private final Clock clock;

    Survey(EntityManager em, DefaultSettings defaults, Clock clock) {
        this.em = em;
        this.defaults = defaults;
        this.clock = clock;
    }

    /** @param had the keys of those who had the order already */
    record Town(Ground ground, Set<Long> had, Settings settings) {}

    /** Somebody of the town. @param taker see {@link Taker#key()}; what a unit does not have is null */
    record TakerRow(
            long taker,
            String code,
            String areaCode,
            StationLevel level,
            Point point,
            String weekdays,
            String hours,
            boolean carries,
            boolean closedThatDay,
            boolean alone,
            int held,
            int meanwhile,
            int given,
            int same,
            int kept,
            int late) {
        boolean isStation() {
            return taker > 0;
        }
    }

    Town town(long townId, Long orderId) {
        Ground ground = new Ground();
        Set<Long> had = new HashSet<>();
        List<Settings> own = new ArrayList<>();
        Sql.rows(
                em,
                TOWN,
                row -> switch (row.getString(1)) {
                    case "AREA" -> {
                        ground.add(row.getString(2), row.getString(3), AreaLevel.valueOf(row.getString(4)));
                        yield true;
                    }
                    case "HAD" -> had.add(row.getLong(5));
                    default -> own.add(settings(row));
                },
                townId,
                orderId,
                townId,
                townId);
        return new Town(ground, had, own.isEmpty() ? defaults.asSettings() : own.get(0));
    }

    static Settings settings(ResultSet row) throws SQLException {
        Weights weights = new Weights(row.getInt(6), row.getInt(7), row.getInt(8), row.getInt(9), row.getInt(10));
        return new Settings(row.getInt(5), weights, row.getInt(11), row.getInt(12), row.getInt(13));
    }

    /** All stations of the town, and of the units the item's own and the one that is meant. */
    List<TakerRow> takers(Request request, Long meantUnit) {
        long town = request.item().townId();
        long item = request.item().id();
        Instant now = clock.instant();
        Instant wished = request.wishedAt();
        return Sql.rows(
                em,
                TAKERS,
                Survey::taker,
                item,
                town,
                town,
                wished == null ? null : Days.day(wished),
                town,
                town,
                town,
                request.item().data().partnerId(),
                meantUnit,
                request.until(),
                wished,
                town,
                item,
                town,
                now.minus(LATELY));
    }

    private static TakerRow taker(ResultSet row) throws SQLException {
        boolean station = row.getLong(1) > 0;
        return new TakerRow(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                station ? StationLevel.valueOf(row.getString(4)) : null,
                station ? new Point(row.getDouble(5), row.getDouble(6)) : null,
                row.getString(7),
                row.getString(8),
                row.getBoolean(9),
                row.getBoolean(10),
                row.getBoolean(11),
                row.getInt(12),
                row.getInt(13),
                row.getInt(14),
                row.getInt(15),
                row.getInt(16),
                row.getInt(17));
    }
}
