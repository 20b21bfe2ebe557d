package songe.order.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
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

/** The ground of each town, remembered for a moment: hundreds of rows that hardly ever change, and every decision needs. */
@ApplicationScoped
class Grounds {
    private static final String AREAS = "select town_id, code, parent_code, level, null, null, null, null, null"
            + " from area where town_id in %1$s";
    private static final String STATIONS =
            "select town_id, code, area_code, level, id, lng, lat, open_weekdays, opening_hours from station where town_id in %1$s";

    private final EntityManager em;
    private final Recent<Ground> recent;

    Grounds(EntityManager em, Recent.Memory memory) {
        this.em = em;
        this.recent = memory.of(this::read);
    }

    Ground of(long townId) {
        Ground ground = recent.get(townId);
        return ground == null ? new Ground() : ground;
    }

    /** One statement. */
    private Map<Long, Ground> read(Set<Long> towns) {
        Map<Long, Ground> grounds = new HashMap<>();
        String both = (AREAS + " union all " + STATIONS).formatted(Sql.marks(towns));
        List<Object> twice = new ArrayList<>(towns);
        twice.addAll(towns);
        Sql.rows(
                em,
                both,
                row -> add(grounds.computeIfAbsent(row.getLong(1), any -> new Ground()), row),
                twice.toArray());
        return grounds;
    }

    private static boolean add(Ground ground, ResultSet row) throws SQLException {
        long station = row.getLong(5);
        if (row.wasNull()) {
            ground.add(row.getString(2), row.getString(3), AreaLevel.valueOf(row.getString(4)));
        } else {
            ground.add(new Ground.Station(
                    station,
                    row.getString(2),
                    row.getString(3),
                    StationLevel.valueOf(row.getString(4)),
                    new Point(row.getDouble(6), row.getDouble(7)),
                    OpeningHours.parse(row.getString(8), row.getString(9))));
        }
        return true;
    }
}
