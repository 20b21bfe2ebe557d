package songe.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import songe.order.dispatch.MeasuredDecision;

/** Who gets an order, among four hundred who could have it, in a town with two weeks of decisions and its open requests. */
final class Deciding {
    private static final long TOWN = 2;
    private static final long FIRST_STATION = 10_001;
    private static final long ITEM = 100_001;
    private static final int CANDIDATES = 400;
    private static final int DECISIONS = 14 * 300;
    private static final int OPEN = 4_000;
    private static final int WARM = 1_000;
    private static final int MEASURED = 3_000;

    private final Database database;
    private final Report report;
    private final Random random = new Random(20261122);
    private final LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC).withNano(0);

    Deciding(Database database, Report report) {
        this.database = database;
        this.report = report;
    }

    void run() throws SQLException {
        try (Connection c = database.loading()) {
            places(c);
            orders(c);
        }
        long first = database.number("select min(id) from orders where town_id = " + TOWN);
        try (Connection c = database.loading();
                Rows made = new Rows(
                        c,
                        "dispatch_decision",
                        "town_id, order_id, at, cause, station_id, item_id, in_time, rule_version, setting_version, situation, outcome")) {
            for (long d = 0; d < DECISIONS; d++)
                made.add(
                        TOWN, first + d % OPEN, now.minusMinutes(5 * d % 20_000), "TRIAGED", station(), ITEM,
                        random.nextInt(10) > 0, 1, 0, "{}", "{}");
        }
        measure(first);
    }

    private void measure(long firstOrder) throws SQLException {
        long[] nanos = new long[MEASURED];
        long statements = 0;
        int candidates = 0;
        Instant wished = Instant.now().plus(Duration.ofDays(1));
        try (Connection c = database.connect()) {
            c.setAutoCommit(false);
            MeasuredDecision decision = new MeasuredDecision(c, TOWN, ITEM);
            for (int i = -WARM; i < MEASURED; i++) {
                if (i == 0) statements = database.statements();
                long start = System.nanoTime();
                candidates = decision.once(firstOrder + random.nextInt(OPEN), "D" + random.nextInt(CANDIDATES), wished);
                if (i >= 0) nanos[i] = System.nanoTime() - start;
                c.rollback(); // or the history would grow while it is measured
            }
        }
        double each = (double) (database.statements() - statements) / MEASURED - 1; // the rollback is not the decision's
        Figures figures = Figures.of(nanos, sum(nanos) / 1e9);
        report.note("a decision among %d: %.1f statements", candidates, each);
        report.single("a dispatch decision", figures, "p99 " + Report.fraction(figures.p99()), "≤ 5 ms", figures.p99() <= 5);
    }

    private static double sum(long[] nanos) {
        double sum = 0;
        for (long n : nanos) sum += n;
        return sum;
    }

    private void places(Connection c) throws SQLException {
        try (Rows town = new Rows(c, "town", "id, code, name");
                Rows areas = new Rows(c, "area", "town_id, code, parent_code, level, name");
                Rows stations = new Rows(
                        c,
                        "station",
                        "id, town_id, code, name, level, kind, area_code, address, lng, lat, open_weekdays, opening_hours");
                Rows items = new Rows(
                        c,
                        "item",
                        "id, town_id, code, list, category, title, fulfilment, booking, duration_minutes, capacity");
                Rows offers = new Rows(c, "offer", "town_id, station_id, item_id, weekdays, starts, ends, capacity");
                Rows people = new Rows(c, "person", "id, town_id, name, created_at")) {
            town.add(TOWN, "deciding", "派镇");
            areas.add(TOWN, "deciding", null, "TOWN", "派镇");
            people.add(9_000_000L, TOWN, "居民", now);
            items.add(ITEM, TOWN, "V1", "SERVICE", "便民", "陪聊", "AT_HOME", "REVIEW", 60, 1);
            for (int s = 0; s < CANDIDATES; s++) {
                areas.add(TOWN, "D" + s, "deciding", "NEIGHBOURHOOD", "第" + s + "居民区");
                stations.add(
                        FIRST_STATION + s, TOWN, "S" + s, "第" + s + "站", s == 0 ? "TOWN_CENTRE" : "STATION",
                        "NEIGHBOURHOOD", "D" + s, "一路" + s + "号", 121.3 + s % 20 / 100.0, 31.2 + s / 20 / 100.0, "1-7",
                        "08:30-17:00");
                offers.add(TOWN, FIRST_STATION + s, ITEM, "", "", "", 20);
            }
        }
    }

    private void orders(Connection c) throws SQLException {
        try (Rows orders = new Rows(
                c,
                "orders",
                "town_id, number, item_id, requester_id, beneficiary_key, beneficiary_disabled, status, station_id, starts_at,"
                        + " ends_at, created_at")) {
            for (int o = 0; o < OPEN; o++) {
                boolean agreed = o % 2 == 0;
                LocalDateTime starts = agreed ? now.plusHours(random.nextInt(100)) : null;
                orders.add(
                        TOWN, "D%07d".formatted(o), ITEM, 9_000_000L, "d:" + o, false, agreed ? "CONFIRMED" : "SUBMITTED",
                        station(), starts, agreed ? starts.plusHours(1) : null, now);
            }
        }
    }

    private long station() {
        return FIRST_STATION + random.nextInt(CANDIDATES);
    }
}
