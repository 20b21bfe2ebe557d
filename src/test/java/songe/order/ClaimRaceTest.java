package songe.order;

import static org.assertj.core.api.Assertions.assertThat;
import static songe.support.Call.put;
import static songe.support.Refusal.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import songe.shared.Numbers;
import songe.support.DispatchTown;
import songe.support.Some.Placed;
import songe.support.Time;
import songe.support.Together;

/** Two who take the same order at the same instant: one of them has it, every time. */
@QuarkusTest
class ClaimRaceTest {
    private static final int ROUNDS = 1_000;

    @Inject
    DataSource database;

    @Test
    void of_two_claims_at_once_one_wins_in_each_of_a_thousand_rounds() throws SQLException {
        DispatchTown town = new DispatchTown(2);
        List<String> able = List.of(town.stationToken(1), town.stationToken(2));
        List<String> orders = openOrders(town, ROUNDS);
        CyclicBarrier start = new CyclicBarrier(2); // or the quicker one would soon be rounds ahead
        List<List<Response>> rounds = Together.times(2, i -> orders.stream()
                .map(number -> claim(town, able.get(i), number, start))
                .toList());
        for (int round = 0; round < ROUNDS; round++) {
            List<Response> replies =
                    List.of(rounds.get(0).get(round), rounds.get(1).get(round));
            assertThat(replies).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
            replies.stream().filter(r -> r.statusCode() == 409).forEach(r -> r.then()
                    .spec(refused(409, "claim.taken")));
        }
        assertThat(counts("select count(*) from order_step s join orders o on o.id = s.order_id where o.town_id ="
                        + " (select id from town where code = '" + town.code + "') and s.to_status = 'CONFIRMED'"
                        + " group by o.id"))
                .hasSize(ROUNDS)
                .containsOnly(1);
        assertThat(counts(
                        "select count(*) from dispatch_decision d where d.town_id = (select id from town where code = '"
                                + town.code + "') and d.cause = 'CLAIMED' group by d.order_id"))
                .hasSize(ROUNDS)
                .containsOnly(1);
    }

    private static Response claim(DispatchTown town, String token, String number, CyclicBarrier start) {
        try {
            start.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new AssertionError(e);
        }
        return put(town.bearing(token), new Placed(number, ""), "claim", Map.of());
    }

    /** One walks the real path; the others are its copies, which saves some thousand calls. */
    private List<String> openOrders(DispatchTown town, int count) throws SQLException {
        Placed first = town.placed(
                "V1", 1, "stationCode", "S1", "wishedTime", Time.now().plus(Duration.ofDays(1)));
        put(town.station(1), first, "triage", Map.of("decision", "OPEN")).then().statusCode(200);
        List<String> numbers = new ArrayList<>(List.of(first.number()));
        try (Connection c = database.getConnection()) {
            String columns = columns(c, "orders", "'id', 'number', 'held_by'");
            String steps = columns(c, "order_step", "'id', 'order_id'");
            try (PreparedStatement order = c.prepareStatement("insert into orders (number, " + columns + ") select ?, "
                            + columns + " from orders where number = ?");
                    PreparedStatement its = c.prepareStatement("insert into order_step (order_id, " + steps
                            + ") select (select id from orders where number = ?), " + steps
                            + " from order_step where order_id = (select id from orders where number = ?)")) {
                while (numbers.size() < count) {
                    String number = Numbers.spoken();
                    for (PreparedStatement one : List.of(order, its)) {
                        one.setString(1, number);
                        one.setString(2, first.number());
                        one.executeUpdate();
                    }
                    numbers.add(number);
                }
            }
        }
        return numbers;
    }

    private static String columns(Connection c, String table, String but) throws SQLException {
        try (Statement sql = c.createStatement();
                ResultSet found = sql.executeQuery("select group_concat(column_name) from information_schema.columns"
                        + " where table_schema = database() and table_name = '" + table + "' and column_name not in ("
                        + but + ")")) {
            found.next();
            return found.getString(1);
        }
    }

    private List<Integer> counts(String query) throws SQLException {
        try (Connection c = database.getConnection();
                Statement sql = c.createStatement();
                ResultSet found = sql.executeQuery(query)) {
            List<Integer> counts = new ArrayList<>();
            while (found.next()) counts.add(found.getInt(1));
            return counts;
        }
    }

    /** The negative control: who reads without holding the row believes it is free, and so does the other. */
    @Test
    void without_the_lock_both_would_have_it() throws SQLException {
        DispatchTown town = new DispatchTown(2);
        int both = 0;
        for (String number : openOrders(town, 20)) {
            CyclicBarrier read = new CyclicBarrier(2);
            List<Boolean> won = Together.times(2, i -> claimUnlocked(number, read));
            if (won.get(0) && won.get(1)) both++;
        }
        assertThat(both).isPositive();
    }

    private boolean claimUnlocked(String number, CyclicBarrier read) {
        try (Connection c = database.getConnection();
                Statement sql = c.createStatement()) {
            boolean open;
            try (ResultSet found = sql.executeQuery("select status from orders where number = '" + number + "'")) {
                found.next();
                open = found.getString(1).equals("OPEN");
            }
            read.await();
            return open
                    && sql.executeUpdate("update orders set status = 'CONFIRMED' where number = '" + number + "'") == 1;
        } catch (SQLException | InterruptedException | BrokenBarrierException e) {
            throw new AssertionError(e);
        }
    }
}
