package songe.order.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import songe.certificate.CertificateKind;
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
    private static final int CARRIES = 0;
    private static final int CLOSED = 1;
    private static final int ALONE = 2;
    private static final int HOLDS = 3;
    private static final int HAD = 4;
    private static final int UNIT = 5;
    private static final int CERTIFIED = 7;
    // whatever else is the town's setting

    /** Hundreds of numbers in one row: a row of its own for each costs several times as much to bring here. */
    private static final String MANY = "cast(json_arrayagg(%s) as char character set utf8mb4) collate utf8mb4_bin";

    /** One behind the other, as find_in_set counts them. */
    private static final String KINDS =
            Stream.of(CertificateKind.values()).map(Enum::name).collect(Collectors.joining(","));

    private static final String NOW = "select 0 kind, 0 who, 0 a, 0 b, 0 c, 0 d, 0 e, 0 f, 0 g, 0 h, "
            + MANY.formatted("station_id") + " code from offer"
            + " where town_id = ? and item_id = ? and ended_at is null"
            + " union all select 1, station_id, 0, 0, 0, 0, 0, 0, 0, 0, null from station_closure"
            + " where town_id = ? and day = ?"
            + " union all select 2, taker, 0, 0, 0, 0, 0, 0, 0, 0, null from dispatch_alone where town_id = ?"
            + " union all select 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, "
            + MANY.formatted("concat_ws(' ', held_by, held, meanwhile)")
            + " from (select held_by, count(*) held, count(case when starts_at < ? and ends_at > ? then 1 end) meanwhile"
            + " from orders where town_id = ? and held_by is not null group by held_by) h"
            + " union all select 4, given_to, 0, 0, 0, 0, 0, 0, 0, 0, null from dispatch_decision"
            + " where order_id = ? and cause <> 'PLACED' and given_to is not null"
            + " union all select 5, -id, 0, 0, 0, 0, 0, 0, 0, 0, code from partner where town_id = ? and id in (?, ?)"
            + " and left_at is null"
            + " union all select 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, "
            + MANY.formatted("concat_ws(' ', taker, kinds)")
            + " from (select taker, bit_or(1 << (find_in_set(kind, ?) - 1)) kinds from certificate"
            + " where town_id = ? and (valid_until is null or valid_until >= ?) group by taker) c"
            + " union all select 6, version, distance, skill, workload, reliability, neighbourhood, load_cap,"
            + " at_once, reach_metres, null from dispatch_setting where town_id = ? and version ="
            + " (select max(version) from dispatch_setting where town_id = ?)";

    private final EntityManager em;
    private final DefaultSettings defaults;
    private final Clock clock;

    Survey(EntityManager em, DefaultSettings defaults, Clock clock) {
        this.em = em;
        this.defaults = defaults;
        this.clock = clock;
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
        private final Map<Long, Integer> certificates = new HashMap<>();
        private Settings settings;

        private Now(Settings settings) {
            this.settings = settings;
        }

        Load load(Long taker) {
            return loads.getOrDefault(taker, Load.NONE);
        }

        /** Of these, as {@link CertificateKind#bits}. */
        int lacking(Long taker, int asked) {
            return asked & ~certificates.getOrDefault(taker, 0);
        }

        Settings settings() {
            return settings;
        }

        private void hold(List<Long> each) {
            for (int i = 0; i < each.size(); i += 3)
                loads.put(
                        each.get(i),
                        new Load(each.get(i + 1).intValue(), each.get(i + 2).intValue()));
        }

        private void certify(List<Long> each) {
            for (int i = 0; i < each.size(); i += 2)
                certificates.put(each.get(i), each.get(i + 1).intValue());
        }

        private boolean add(ResultSet row) throws SQLException {
            long who = row.getLong(2);
            switch (row.getInt(1)) {
                case CARRIES -> carrying.addAll(numbers(row.getString(11)));
                case CLOSED -> closed.add(who);
                case ALONE -> alone.add(who);
                case HOLDS -> hold(numbers(row.getString(11)));
                case HAD -> had.add(who);
                case CERTIFIED -> certify(numbers(row.getString(11)));
                case UNIT -> units.put(who, row.getString(11));
                default -> settings = Survey.settings(row);
            }
            return true;
        }
    }

    /** All there are in a text, whatever stands between them. @param text null: none */
    static List<Long> numbers(String text) {
        List<Long> found = new ArrayList<>();
        int length = text == null ? 0 : text.length();
        for (int at = 0; at < length; ) {
            int from = at;
            if (text.charAt(at) == '-') at++;
            while (at < length && Character.isDigit(text.charAt(at))) at++;
            if (at > from) found.add(Long.parseLong(text, from, at, 10));
            else at++;
        }
        return found;
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
                KINDS,
                request.item().certificates().isEmpty() ? null : town, // then nothing is read
                Days.day(wished == null ? clock.instant() : wished),
                town,
                town);
        return now;
    }
}
