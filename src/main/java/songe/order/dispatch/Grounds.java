package songe.order.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import songe.place.AreaLevel;
import songe.place.OpeningHours;
import songe.place.Point;
import songe.place.StationLevel;
import songe.shared.Recent;
import songe.shared.Sql;

/**
 * The ground of each town, remembered for a while: hundreds of rows that hardly ever change, or change little from one decision
 * to the next, and every decision needs. What somebody has in hand is {@link Loads}' to know, and not for as long.
 */
@ApplicationScoped
class Grounds {
    /** How far back "lately" goes: in less time chance gives a station several more than its share, and the rules answer chance. */
    static final Duration LATELY = Duration.ofDays(28);

    private static final int MOMENTS = 30;

    private static final String ALL = "select town_id, code, parent_code, level, null, null, null, null, null"
            + " from area where town_id in %1$s"
            + " union all select town_id, code, area_code, level, id, lng, lat, open_weekdays, opening_hours"
            + " from station where town_id in %1$s"
            + " union all select town_id, null, null, null, given_to, item_id, count(distinct order_id),"
            + " count(case when in_time = 1 then 1 end), count(case when in_time = 0 then 1 end)"
            + " from dispatch_decision where town_id in %1$s and at >= ? and given_to is not null"
            + " group by town_id, given_to, item_id";

    private final EntityManager em;
    private final Clock clock;
    private final Recent<Ground> recent;

    Grounds(EntityManager em, Clock clock, Recent.Memory memory) {
        this.em = em;
        this.clock = clock;
        this.recent = memory.of(MOMENTS, this::read);
    }

    Ground of(long townId) {
        Ground ground = recent.get(townId);
        return ground == null ? new Ground() : ground;
    }

    /** One statement. */
    private Map<Long, Ground> read(Set<Long> towns) {
        Map<Long, Ground> grounds = new HashMap<>();
        List<Object> values = new ArrayList<>();
        for (int table = 0; table < 3; table++) values.addAll(towns);
        values.add(clock.instant().minus(LATELY));
        Map<List<String>, OpeningHours> hours = new HashMap<>();
        Sql.rows(
                em,
                ALL.formatted(Sql.marks(towns)),
                row -> add(grounds.computeIfAbsent(row.getLong(1), any -> new Ground()), row, hours),
                values.toArray());
        grounds.replaceAll((town, ground) -> ground.settled());
        return grounds;
    }

    /** @param hours that were read so far: the same ones are one object, so that each are looked at once in a decision */
    private static boolean add(Ground ground, ResultSet row, Map<List<String>, OpeningHours> hours)
            throws SQLException {
        long id = row.getLong(5);
        boolean area = row.wasNull();
        if (area) {
            ground.add(row.getString(2), row.getString(3), AreaLevel.valueOf(row.getString(4)));
        } else if (row.getString(2) == null) {
            ground.add(id, row.getLong(6), row.getInt(7), row.getInt(8), row.getInt(9));
        } else {
            ground.add(Ground.Station.at(
                    id,
                    row.getString(2),
                    row.getString(3),
                    StationLevel.valueOf(row.getString(4)),
                    new Point(row.getDouble(6), row.getDouble(7)),
                    hours.computeIfAbsent(
                            List.of(row.getString(8), row.getString(9)), w -> OpeningHours.parse(w.get(0), w.get(1)))));
        }
        return true;
    }
}
