package songe.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Orders of this hour that are confirmed and wait to be checked in, written as the application would leave them. */
final class Waiting {
    private static final long FIRST = 100_000_000;

    private final Database database;

    Waiting(Database database) {
        this.database = database;
    }

    /** Answers number and station of each. */
    List<Object[]> write(long firstResident, int people) throws SQLException {
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC).withNano(0);
        long first = Math.max(FIRST, database.number("select max(id) + 1 from orders"));
        List<Object[]> all = new ArrayList<>();
        try (Connection c = database.loading();
                Rows orders = new Rows(
                        c,
                        "orders",
                        "id, town_id, number, item_id, requester_id, beneficiary_key, status, station_id, session_id,"
                                + " area_code, starts_at, ends_at, created_at, pass_code");
                Rows steps = new Rows(c, "order_step", "order_id, at, to_status, by_id, by_name, text")) {
            for (int i = 0; i < people; i++) {
                long session = 1 + i % Scale.SESSIONS;
                long station = 1 + session % Scale.STATIONS;
                long person = firstResident + i;
                String number = PastOrders.number(first + i);
                orders.add(
                        first + i, Town.ID, number, Town.item(session), person, "p:" + person, "CONFIRMED", station,
                        session, "N1", now.plusMinutes(10), now.plusMinutes(70), now, "123456");
                steps.add(first + i, now, "CONFIRMED", person, "居民", "已确认");
                all.add(new Object[] {number, station});
            }
        }
        return all;
    }
}
