package songe.order.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import songe.catalog.Guard;
import songe.certificate.CertificateKind;
import songe.order.dispatch.rule.Settings;
import songe.order.dispatch.rule.Weights;
import songe.shared.Days;
import songe.shared.Noted;
import songe.shared.Recent;
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

    /**
     * Hundreds of numbers in one row: a row of its own for each costs several times as much to bring here, and a column of its
     * own for each of a few costs as well, with every answer. How long it may become is a setting of each connection.
     */
    private static final String MANY = "group_concat(%s)";

    /** One behind the other, as find_in_set counts them. */
    private static final String KINDS =
            Stream.of(CertificateKind.values()).map(Enum::name).collect(Collectors.joining(","));

    private static final String CARRYING = "select 0 kind, 0 who, " + MANY.formatted("station_id")
            + " said from offer where town_id = ? and item_id = ? and ended_at is null";
    private static final String HOLDING = "select 3, 0, "
            + MANY.formatted("held_by, if(starts_at is null or ends_at is null, ' 0 0', concat(' ',"
                    + " timestampdiff(second, '" + Loads.SECONDS_FROM + "', starts_at), ' ',"
                    + " timestampdiff(second, starts_at, ends_at)))")
            + " from orders force index (ix_orders_held) where town_id = ? and held_by is not null";
    private static final String SETTINGS =
            "(select 6, version, concat_ws(' ', distance, skill, workload, reliability, neighbourhood, load_cap, at_once, reach_metres)"
                    + " from dispatch_setting where town_id = ? order by version desc limit 1)";
    private static final String CLOSED_THEN =
            "select 1, station_id, null from station_closure where town_id = ? and day = ?";
    private static final String WORKING_ALONE = "select 2, taker, null from dispatch_alone where town_id = ?";
    private static final String HAD_BEFORE = "select 4, given_to, null from dispatch_decision"
            + " where order_id = ? and cause <> 'PLACED' and given_to is not null";
    private static final String UNITS =
            "select 5, -id, code from partner where town_id = ? and id in (?, ?) and left_at is null";
    private static final String HOLDING_CERTIFICATES = "select 7, 0, "
            + MANY.formatted("concat_ws(' ', taker, kinds)")
            + " from (select taker, bit_or(1 << (find_in_set(kind, ?) - 1)) kinds from certificate"
            + " where town_id = ? and (valid_until is null or valid_until >= ?) group by taker) c";

    private final EntityManager em;
    private final DefaultSettings defaults;
    private final Clock clock;
    /** Stations by the id of the item that they carry: as old as what an order knows of the item itself. */
    private final Noted<Numbers> carriers;

    private final Loads loads;

    Survey(EntityManager em, DefaultSettings defaults, Clock clock, Recent.Memory memory, Loads loads) {
        this.em = em;
        this.defaults = defaults;
        this.clock = clock;
        this.carriers = memory.noted();
        this.loads = loads;
    }

    /** All by {@link Taker#key()}. */
    static final class Now {
        final Set<Long> closed = new HashSet<>();
        final Set<Long> alone = new HashSet<>();
        final Set<Long> had = new HashSet<>();
        /** The item's own unit and the one that is meant, with their codes. */
        final Map<Long, String> units = new HashMap<>();

        private Numbers carrying = Numbers.NONE;
        private Loads.InHand inHand;
        private String held;
        private Numbers certificates = Numbers.NONE;
        private Settings settings;

        private Now(Settings settings) {
            this.settings = settings;
        }

        boolean carries(long station) {
            return carrying.has(station);
        }

        Loads.InHand inHand() {
            return inHand;
        }

        /** Of these, as {@link CertificateKind#bits}. */
        int lacking(long taker, int asked) {
            return asked & ~certificates.of(taker, 1);
        }

        Settings settings() {
            return settings;
        }

        private boolean add(ResultSet row) throws SQLException {
            long who = row.getLong(2);
            switch (row.getInt(1)) {
                case CARRIES -> carrying = Numbers.of(row.getString(3), 1);
                case CLOSED -> closed.add(who);
                case ALONE -> alone.add(who);
                case HOLDS -> held = row.getString(3);
                case HAD -> had.add(who);
                case CERTIFIED -> certificates = Numbers.of(row.getString(3), 2);
                case UNIT -> units.put(who, row.getString(3));
                default -> settings = Survey.settings((int) who, Numbers.in(row.getString(3)));
            }
            return true;
        }
    }

    private static Settings settings(int version, long[] said) {
        Weights weights = new Weights((int) said[0], (int) said[1], (int) said[2], (int) said[3], (int) said[4]);
        return new Settings(version, weights, (int) said[5], (int) said[6], (int) said[7]);
    }

    /**
     * @param meant may be null. Who is named by somebody is looked at as they are now; of units it tells of this and the item's own
     */
    Now now(Request request, Taker meant) {
        long item = request.item().id();
        Numbers known = carriers.known(item);
        Loads.InHand inHand = meant == null ? loads.known(request) : null;
        Question question = about(request, meant == null ? null : meant.partnerId());
        if (known == null) question.ask(CARRYING, request.item().townId(), item);
        if (inHand == null) question.ask(HOLDING, request.item().townId());
        Now now = new Now(defaults.asSettings());
        long since = System.nanoTime();
        Sql.rows(em, String.join(" union all ", question.parts), now::add, question.values.toArray());
        if (known != null) now.carrying = known;
        else if (now.carrying.isAny()) carriers.note(item, now.carrying, since); // that nobody does is asked each time
        now.inHand = inHand != null ? inHand : loads.of(request, now.held, since);
        return now;
    }

    /** What the request has nothing to do with is not asked: a part costs the database up to a fifth of a millisecond, though empty. */
    private Question about(Request request, Long meantUnit) {
        long town = request.item().townId();
        Instant wished = request.wishedAt();
        Long ownUnit = request.item().data().partnerId();
        Question question = new Question();
        if (wished != null) question.ask(CLOSED_THEN, town, Days.day(wished));
        if (request.item().has(Guard.Kind.TWO_WORKERS)) question.ask(WORKING_ALONE, town);
        if (request.orderId() != null) question.ask(HAD_BEFORE, request.orderId());
        if (ownUnit != null || meantUnit != null) question.ask(UNITS, town, ownUnit, meantUnit);
        LocalDate then = Days.day(wished == null ? clock.instant() : wished);
        if (!request.item().certificates().isEmpty()) question.ask(HOLDING_CERTIFICATES, KINDS, town, then);
        return question.ask(SETTINGS, town);
    }

    /** In parts, to be asked as one. */
    private static final class Question {
        private final List<String> parts = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        Question ask(String part, Object... with) {
            parts.add(part);
            values.addAll(Arrays.asList(with));
            return this;
        }
    }
}
