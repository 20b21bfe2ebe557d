package songe.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

/** Writes a made-up town, the same for each seed: areas, stations, items, residents, past orders. */
final class Town {
    static final String CODE = "bench";
    static final long ID = 1;
    /** The ids of residents, staff, stations and items count from here. */
    static final long FIRST_RESIDENT = 1_000;

    static final long FIRST_STAFF = 1;
    static final long ADMIN = FIRST_RESIDENT - 1;
    private static final long FIRST_PARTNER = 1;
    private static final List<String> WHO = List.of("老年人", "青少年", "亲子", "居民", "党员", "独居老人", "上班族", "志愿者");
    private static final List<String> WHAT = List.of("理发", "量血压", "修伞", "家电维修", "法律咨询", "书法课", "太极拳", "手机课堂", "助餐", "陪诊");
    private static final List<String> CATEGORIES = List.of("便民", "健康", "文化", "养老", "亲子", "法律");

    private final Database database;
    private final Random random = new Random(20261122);
    private final LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC).withNano(0);

    Town(Database database) {
        this.database = database;
    }

    void write(Scale scale) throws SQLException {
        try (Connection connection = database.loading()) {
            places(connection);
            items(connection);
            people(connection, scale.residents());
            sessions(connection);
        }
    }

    private void places(Connection c) throws SQLException {
        try (Rows town = new Rows(c, "town", "id, code, name");
                Rows areas = new Rows(c, "area", "town_id, code, parent_code, level, name");
                Rows stations = new Rows(
                        c,
                        "station",
                        "id, town_id, code, name, level, kind, area_code, address, lng, lat, open_weekdays, opening_hours");
                Rows partners = new Rows(c, "partner", "id, town_id, code, name, kind")) {
            town.add(ID, CODE, "量镇");
            areas.add(ID, CODE, null, "TOWN", "量镇");
            for (int s = 1; s <= Scale.STATIONS; s++) {
                areas.add(ID, "N" + s, CODE, "NEIGHBOURHOOD", "第" + s + "居民区");
                stations.add(
                        (long) s, ID, "S" + s, "第" + s + "党群服务站", s == 1 ? "TOWN_CENTRE" : "STATION", "NEIGHBOURHOOD",
                        "N" + s, "长江南路" + s + "号", 121.46 + s / 900.0, 31.33 + s % 7 / 100.0, "1-7", "00:00-23:59");
            }
            for (long p = 0; p < 20; p++)
                partners.add(FIRST_PARTNER + p, ID, "P" + p, "第" + p + "共建单位", "CO_BUILDING_UNIT");
        }
    }

    private void items(Connection c) throws SQLException {
        try (Rows items = new Rows(
                        c,
                        "item",
                        "id, town_id, code, list, category, title, fulfilment, booking, duration_minutes, capacity, partner_id");
                Rows offers = new Rows(c, "offer", "town_id, station_id, item_id, weekdays, starts, ends, capacity")) {
            for (long i = 1; i <= Scale.ITEMS; i++) {
                boolean booked = i % 3 != 0;
                items.add(
                        i, ID, "I" + i, i % 5 == 0 ? "RESOURCE" : "SERVICE", any(CATEGORIES), any(WHO) + any(WHAT) + i,
                        "AT_STATION", booked ? "SESSION" : "REVIEW", 20, 12, FIRST_PARTNER + i % 20);
                for (long s = 0; s < 3; s++) {
                    long station = 1 + (i * 7 + s * 13) % Scale.STATIONS;
                    if (booked) offers.add(ID, station, i, "1;3;5", "09:00", "11:00", 12);
                    else offers.add(ID, station, i, "", "", "", 20);
                }
            }
        }
    }

    private void people(Connection c, int residents) throws SQLException {
        LocalDateTime later = now.plusDays(30);
        try (Rows people = new Rows(c, "person", "id, town_id, account, name, phone, birth_year, area_code, created_at");
                Rows roles = new Rows(c, "person_role", "person_id, role, scope_kind, scope_code");
                Rows signIns = new Rows(
                        c, "sign_in", "person_id, family, device, started_at, last_used_at, expires_at")) {
            for (long s = 0; s < Scale.STATIONS; s++) {
                people.add(FIRST_STAFF + s, ID, "staff" + s, "站员" + s, null, 1980, "N" + (s + 1), now);
                roles.add(FIRST_STAFF + s, "STATION", "STATION", "S" + (s + 1));
                signIns.add(FIRST_STAFF + s, Tokens.family(FIRST_STAFF + s), "量", now, now, later);
            }
            people.add(ADMIN, null, "admin", "管理员", null, 1980, null, now);
            roles.add(ADMIN, "ADMIN", "INSTALLATION", "");
            signIns.add(ADMIN, Tokens.family(ADMIN), "量", now, now, later);
            for (long r = FIRST_RESIDENT; r < FIRST_RESIDENT + residents; r++) {
                int year = 1930 + random.nextInt(80);
                String area = "N" + (1 + random.nextInt(Scale.STATIONS));
                people.add(r, ID, null, "居民" + r, "139%08d".formatted(r), year, area, now);
                roles.add(r, "RESIDENT", "TOWN", CODE);
                signIns.add(r, Tokens.family(r), "量", now, now, later);
            }
        }
    }

    /** Of the booked items, some hours from now. The last are the rush's and the arrivals'. */
    private void sessions(Connection c) throws SQLException {
        try (Rows sessions =
                new Rows(c, "session", "id, town_id, item_id, station_id, starts_at, ends_at, capacity, capacity_by_hand")) {
            for (long s = 1; s <= Scale.SESSIONS + 1; s++) session(sessions, s, 1_000_000);
            for (long s = 1; s <= Scale.SCARCE; s++) session(sessions, Scale.SESSIONS + 1 + s, Scale.SEATS);
        }
    }

    private void session(Rows sessions, long id, int capacity) throws SQLException {
        LocalDateTime starts = now.plusHours(3);
        long item = 1 + 3 * (id % 99);
        sessions.add(id, ID, item, 1 + id % Scale.STATIONS, starts, starts.plusMinutes(60), capacity, true);
    }

    static long item(long session) {
        return 1 + 3 * (session % 99);
    }

    private String any(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
