package songe.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;

/** Orders that were placed, served and closed in the last three years, twenty to a session, each with its seat and steps. */
final class PastOrders {
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ3789";
    private static final int WRITERS = 3;
    private static final int IN_A_SESSION = 20;
    private static final long FIRST = 1_000_000;
    /** Those that are written while the application is at work: it has taken the numbers after the first ones. */
    private static final long LATER = 50_000_000;

    private final Database database;
    private final int residents;
    private final LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC).withNano(0);

    PastOrders(Database database, int residents) {
        this.database = database;
        this.residents = residents;
    }

    /** Numbers {@code from} until {@code until}. */
    void write(int from, int until) {
        long first = from == 0 ? FIRST : LATER;
        int each = (until - from + WRITERS - 1) / WRITERS;
        CompletableFuture.allOf(IntStream.range(0, WRITERS)
                        .mapToObj(w -> CompletableFuture.runAsync(
                                () -> some(first, from + w * each, Math.min(until, from + (w + 1) * each))))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private void some(long first, int from, int until) {
        try (Connection c = database.loading()) {
            rows(c, first, from, until);
        } catch (SQLException e) {
            throw new CompletionException(e);
        }
    }

    private void rows(Connection c, long first, int from, int until) throws SQLException {
        Random random = new Random(from);
        try (Rows sessions = new Rows(
                        c, "session", "id, town_id, item_id, station_id, starts_at, ends_at, capacity, taken, last_ticket");
                Rows seats = new Rows(c, "seat", "id, town_id, session_id, beneficiary_key, ticket");
                Rows orders = new Rows(
                        c,
                        "orders",
                        "id, town_id, number, item_id, requester_id, beneficiary_key, status, station_id, session_id,"
                                + " seat_id, area_code, starts_at, ends_at, created_at, checked_in_at, delivered_at, closed_at");
                Rows steps = new Rows(c, "order_step", "order_id, at, from_status, to_status, by_id, by_name, text")) {
            for (int n = from; n < until; n++) {
                long id = first + n;
                long session = first + n / IN_A_SESSION;
                long person = Town.FIRST_RESIDENT + random.nextInt(residents);
                long item = 1 + session % Scale.ITEMS;
                long station = 1 + session % Scale.STATIONS;
                LocalDateTime starts = now.minusHours(100 + session * 131 % 26_000);
                if (n % IN_A_SESSION == 0)
                    sessions.add(
                            session, Town.ID, item, station, starts, starts.plusHours(1), IN_A_SESSION, IN_A_SESSION,
                            IN_A_SESSION);
                // one in a session who sits there twice is told apart, as a companion would be
                String key = "p:" + person + (n % IN_A_SESSION == 0 ? "" : ":" + n % IN_A_SESSION);
                seats.add(id, Town.ID, session, key, n % IN_A_SESSION + 1);
                orders.add(
                        id, Town.ID, number(n), item, person, "p:" + person, "CLOSED", station, session, id, "N1", starts,
                        starts.plusHours(1), starts.minusDays(2), starts, starts.plusHours(1), starts.plusDays(7));
                steps.add(id, starts.minusDays(2), null, "CONFIRMED", person, "居民", "已确认");
                steps.add(id, starts, "CONFIRMED", "IN_SERVICE", 1L, "站员", "已到场");
                steps.add(id, starts.plusHours(1), "IN_SERVICE", "DELIVERED", 1L, "站员", "已完成");
                steps.add(id, starts.plusDays(7), "DELIVERED", "CLOSED", null, "系统", "已办结");
            }
        }
    }

    /** Eight characters, spread as random ones would be: multiplying by a prime permutes them. */
    static String number(long n) {
        long all = 28L * 28 * 28 * 28 * 28 * 28 * 28 * 28;
        long spread = Math.floorMod((n + 1) * 1_000_000_007L, all);
        char[] number = new char[8];
        for (int i = 0; i < number.length; i++, spread /= 28) number[i] = ALPHABET.charAt((int) (spread % 28));
        return new String(number);
    }
}
