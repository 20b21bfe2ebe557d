package songe.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** What browsing, ordering and checking in must ask of the database and write there, and no more. */
final class Statements {
    private static final String WHO = "select p.town_id, p.name, r.role, r.scope_kind, r.scope_code from sign_in s"
            + " join person p on p.id = s.person_id left join person_role r on r.person_id = p.id"
            + " where s.family = ? and s.person_id = ? and s.ended_at is null and p.erased_at is null";

    private static final AtomicLong NUMBERS = new AtomicLong();

    private final long firstResident;
    private final long sessionsFrom;
    private final int sessions;
    private final int people;

    /** @param firstResident who orders first; each turn orders for the next one, until all have ordered */
    Statements(long firstResident, long sessionsFrom, int sessions, int people) {
        this.firstResident = firstResident;
        this.sessionsFrom = sessionsFrom;
        this.sessions = sessions;
        this.people = people;
    }

    /** A page of items of the nearest station, with all that the page shows of them. */
    static boolean browse(Connection c, long turn) throws SQLException {
        Database.rows(c, "select id, name from town where code = ?", Town.CODE);
        Database.rows(c, "select id, code, name, lng, lat, open_weekdays, opening_hours from station where town_id = ?", Town.ID);
        List<Object[]> hits = Database.rows(
                c,
                "select distinct s.item_id from shown_at s join shown_item i on i.item_id = s.item_id"
                        + " where s.town_id = ? and s.station_id = ? order by s.item_id limit 21",
                Town.ID,
                1 + turn % Scale.STATIONS);
        String ids = hits.stream().map(h -> h[0].toString()).collect(Collectors.joining(","));
        Database.rows(c, "select * from item where id in (" + ids + ")");
        Database.rows(c, "select distinct item_id, station_id from offer where town_id = 1 and item_id in (" + ids
                + ") and ended_at is null");
        Database.rows(c, "select id, code, name from partner where town_id = ?", Town.ID);
        LocalDateTime now = now();
        Database.rows(
                c,
                "select item_id, sum(capacity - taken) from session where item_id in (" + ids
                        + ") and starts_at > ? and starts_at < ? and not withdrawn and cancelled_at is null group by item_id",
                now,
                now.plusDays(7));
        return true;
    }

    boolean order(Connection c, long turn) throws SQLException {
        if (turn >= people) return false;
        long person = firstResident + turn;
        long session = sessionsFrom + turn % sessions;
        String key = "p:" + person;
        String number = number();
        LocalDateTime now = now();
        Database.rows(c, WHO, Tokens.family(person), person);
        run(c, "insert into reply (person_id, request_key, request_hash, status, body, created_at) values (?, ?, ?, 201, '', ?)",
                person, number, "h", now);
        Object[] item = Database.rows(c, "select * from item where id = ? and town_id = 1", Town.item(session)).get(0);
        Database.rows(c, "select * from person where id = ? for update", person);
        Object[] at = Database.rows(c, "select station_id, starts_at, ends_at from session where id = ?", session).get(0);
        Database.rows(c, "select * from station where id = ?", at[0]);
        Database.rows(
                c,
                "select o.number from orders o where o.town_id = 1 and o.beneficiary_key = ? and o.starts_at < ?"
                        + " and o.ends_at > ? and o.status in ('CONFIRMED', 'IN_SERVICE')",
                key,
                at[2],
                at[1]);
        run(c, "update session set taken = taken + 1, last_ticket = last_ticket + 1 where id = ? and taken + 1 <= capacity",
                session);
        Object ticket = Database.rows(c, "select last_ticket from session where id = ?", session).get(0)[0];
        run(c, "insert into seat (town_id, session_id, beneficiary_key, ticket) values (1, ?, ?, ?)", session, key, ticket);
        run(c, "insert into orders (town_id, number, item_id, requester_id, beneficiary_key, status, station_id, session_id,"
                        + " starts_at, ends_at, sweep_at, pass_code, created_at) values (1, ?, ?, ?, ?, 'CONFIRMED', ?, ?, ?, ?, ?, '123456', ?)",
                number, item[0], person, key, at[0], session, at[1], at[2], at[2], now);
        run(c, "insert into order_step (order_id, at, to_status, by_id, by_name, text) values (last_insert_id(), ?, 'CONFIRMED', ?, '居民', '已确认')",
                now, person);
        run(c, "insert into journal (town_id, at, kind, subject, data, by_id) values (1, ?, 'OrderFact.Booked', ?, '{}', ?)",
                now, number, person);
        run(c, "insert into notification (town_id, person_id, at, kind, title, text, order_number, delivery, send_at)"
                + " values (1, ?, ?, 'ORDER', '已约好', '请按时到场', ?, 'PENDING', ?)", person, now, number, now);
        run(c, "update reply set body = ? where person_id = ? and request_key = ?", "{}".repeat(600), person, number);
        return true;
    }

    /** @param numbers of orders that are confirmed; each turn takes the next */
    static Bare.Work checkIn(List<String> numbers) {
        return (c, turn) -> {
            if (turn >= numbers.size()) return false;
            String number = numbers.get((int) turn);
            LocalDateTime now = now();
            Database.rows(c, WHO, Tokens.family(1), 1L);
            Object[] order = Database.rows(
                            c, "select * from orders where town_id = 1 and number = ? for update", number)
                    .get(0);
            Database.rows(c, "select * from item where id = ?", order[3]);
            Database.rows(c, "select * from person where id = ?", order[4]);
            run(c, "update orders set status = 'IN_SERVICE', checked_in_at = ?, version = version + 1 where id = ?", now, order[0]);
            run(c, "insert into order_step (order_id, at, from_status, to_status, by_id, by_name, text)"
                    + " values (?, ?, 'CONFIRMED', 'IN_SERVICE', 1, '站员', '已到场')", order[0], now);
            run(c, "insert into journal (town_id, at, kind, subject, data, by_id) values (1, ?, 'OrderFact.CheckedIn', ?, '{}', 1)",
                    now, number);
            Database.rows(c, "select * from order_step where order_id = ? order by id", order[0]);
            // the station reads the resident's phone number, and that it did is kept
            Database.rows(
                    c, "select 1 from look where order_id = ? and by_id = 1 and what = 'PHONE' and at > ?", order[0], now.minusHours(1));
            run(c, "insert into look (town_id, order_id, order_number, item_id, ordered_by, person_id, what, at, slot, by_id, by_name,"
                    + " unit, role) values (1, ?, ?, ?, ?, ?, 'PHONE', ?, 0, 1, '站员', '站', '站员')",
                    order[0], number, order[3], order[4], order[4], now);
            return true;
        };
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(ZoneOffset.UTC);
    }

    /** None of the application's, which have no 0; spread as random ones would be, but never the same one twice. */
    private static String number() {
        long all = 26L * 26 * 26 * 26 * 26 * 26 * 26;
        long spread = NUMBERS.incrementAndGet() * 1_000_000_007L % all;
        StringBuilder number = new StringBuilder("0");
        for (int i = 0; i < 7; i++, spread /= 26) number.append((char) ('a' + spread % 26));
        return number.toString();
    }

    private static void run(Connection c, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = c.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            statement.executeUpdate();
        }
    }
}
