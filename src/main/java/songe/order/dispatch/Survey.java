package songe.order.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import songe.order.dispatch.rule.Settings;
import songe.order.dispatch.rule.Weights;
import songe.shared.Days;
import songe.shared.Sql;

/**
 * Reads what the rules have to know of this moment, in one statement whatever the size of the town. For that it reads tables of
 * other rooms: asking each at its door would take a dozen. Nothing is joined: each table is asked for the few rows that count,
 * and they meet here by whom they are about.
 */
@ApplicationScoped
class Survey {
    private static final String NOW =
            "select 'CARRIES' kind, station_id who, 0 a, 0 b, 0 c, 0 d, 0 e, 0 f, 0 g, 0 h, null code from offer"
                    + " where town_id = ? and item_id = ? and ended_at is null"
                    + " union all select 'CLOSED', station_id, 0, 0, 0, 0, 0, 0, 0, 0, null from station_closure"
                    + " where town_id = ? and day = ?"
                    + " union all select 'ALONE', taker, 0, 0, 0, 0, 0, 0, 0, 0, null from dispatch_alone where town_id = ?"
                    + " union all select 'HOLDS', held_by, count(*), count(case when starts_at < ? and ends_at > ? then 1 end),"
                    + " 0, 0, 0, 0, 0, 0, null from orders where town_id = ? and held_by is not null group by held_by"
                    + " union all select 'HAD', given_to, 0, 0, 0, 0, 0, 0, 0, 0, null from dispatch_decision"
                    + " where order_id = ? and cause <> 'PLACED' and given_to is not null"
                    + " union all select 'UNIT', -id, 0, 0, 0, 0, 0, 0, 0, 0, code from partner where town_id = ? and id in (?, ?)"
                    + " and left_at is null"
                    + " union all select 'SETTING', version, distance, skill, workload, reliability, neighbourhood, load_cap,"
                    + " at_once, reach_metres, null from dispatch_setting where town_id = ? and version ="
                    + " (select max(version) from dispatch_setting where town_id = ?)";

    private final EntityManager em;
    private final DefaultSettings defaults;

    Survey(EntityManager em, DefaultSettings defaults) {
        this.em = em;
        this.defaults = defaults;
    }

    /** @param held open requests. @param meanwhile of these, visits that overlap the wished time */
    record Load(int held, int meanwhile) {
        static final Load NONE = new Load(0, 0);
    }

    /** All by {@link Taker#key()}. */
    static final class Now {
        final Set<Long> carrying = new HashSet<>();
        final Set<Long> closed = new HashSet<>();
        final Set<Long> alone = new HashSet<>();
        final Set<Long> had = new HashSet<>();
        /** The item's own unit and the one that is meant, with their codes. */
        final Map<Long, String> units = new HashMap<>();

        private final Map<Long, Load> loads = new HashMap<>();
        private Settings settings;

        private Now(Settings settings) {
            this.settings = settings;
        }

        Load load(long taker) {
            return loads.getOrDefault(taker, Load.NONE);
        }

        Settings settings() {
            return settings;
        }

        private boolean add(ResultSet row) throws SQLException {
            long who = row.getLong(2);
            switch (row.getString(1)) {
                case "CARRIES" -> carrying.add(who);
                case "CLOSED" -> closed.add(who);
                case "ALONE" -> alone.add(who);
                case "HOLDS" -> loads.put(who, new Load(row.getInt(3), row.getInt(4)));
                case "HAD" -> had.add(who);
                case "UNIT" -> units.put(who, row.getString(11));
                default -> settings = Survey.settings(row);
            }
            return true;
        }
    }

    static Settings settings(ResultSet row) throws SQLException {
        Weights weights = new Weights(row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6), row.getInt(7));
        return new Settings(row.getInt(2), weights, row.getInt(8), row.getInt(9), row.getInt(10));
    }

    /** Of units it tells of the item's own and the one that is meant. @param meantUnit may be null */
    Now now(Request request, Long meantUnit) {
        long town = request.item().townId();
        long item = request.item().id();
        Instant wished = request.wishedAt();
        Now now = new Now(defaults.asSettings());
        Sql.rows(
                em,
                NOW,
                now::add,
                town,
                item,
                town,
                wished == null ? null : Days.day(wished),
                town,
                request.until(),
                wished,
                town,
                request.orderId(),
                town,
                request.item().data().partnerId(),
                meantUnit,
                town,
                town);
        return now;
    }
}
