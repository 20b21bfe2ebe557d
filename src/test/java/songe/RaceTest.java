package songe;

import static org.assertj.core.api.Assertions.assertThat;
import static songe.support.Call.place;
import static songe.support.Call.put;
import static songe.support.Refusal.refused;
import static songe.support.Some.request;
import static songe.support.Some.visit;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import songe.support.As;
import songe.support.Inbox;
import songe.support.Some;
import songe.support.Some.Placed;
import songe.support.Some.Session;
import songe.support.Time;
import songe.support.Together;

/**
 * What many callers do at the same moment. Each guard has its negative control beside it: the same statements without the
 * guard go wrong under the same load, so these tests can fail.
 */
@QuarkusTest
class RaceTest {
    private static final int CALLERS = 20;

    @Inject
    DataSource database;

    @AfterEach
    void reset() {
        Time.reset();
    }

    // --- once per key --------------------------------------------------------------------------------------------

    @Test
    void twenty_twins_make_one_order_and_get_the_same_bytes() {
        String resident = Some.resident();
        String key = UUID.randomUUID().toString();
        As.resident(resident).get("/api/me"); // signed in before the race
        Map<String, Object> request = visit("note", "二十个一样的请求🙂");
        List<Response> replies = Together.times(CALLERS, i -> place(As.resident(resident), key, request));
        assertThat(replies).allSatisfy(r -> assertThat(r.statusCode()).isEqualTo(201));
        assertThat(replies.stream().map(r -> r.body().asString()).distinct()).hasSize(1);
        assertThat(numbersOf(resident)).hasSize(1);
        assertThat(place(As.resident(resident), key, request).asByteArray())
                .isEqualTo(replies.get(0).asByteArray());
    }

    @Test
    void without_a_unique_key_twins_are_many() throws SQLException {
        assertThat(twins("key k (k)")).isEqualTo(CALLERS);
        assertThat(twins("unique key k (k)")).isEqualTo(1);
    }

    /** "Look, then insert" by everybody at once; says how many rows there are afterwards. */
    private int twins(String index) throws SQLException {
        String table = scratch("id int auto_increment primary key, k varchar(20), " + index);
        CyclicBarrier allLooked = new CyclicBarrier(CALLERS);
        Together.times(
                CALLERS,
                i -> withConnection(c -> {
                    boolean there = number(c, "select count(*) from " + table + " where k = 'twin'") > 0;
                    await(allLooked);
                    return there ? 0 : change(c, "insert ignore into " + table + " (k) values ('twin')");
                }));
        return withConnection(c -> number(c, "select count(*) from " + table));
    }

    @Test
    void a_key_serves_one_request_only() {
        String resident = Some.resident();
        String key = UUID.randomUUID().toString();
        place(As.resident(resident), key, visit("note", "一")).then().statusCode(201);
        place(As.resident(resident), key, visit("note", "二")).then().spec(refused(422, "request.key-reused"));
        place(As.resident(Some.resident()), key, visit("note", "二")).then().statusCode(201);
        assertThat(numbersOf(resident)).hasSize(1);
    }

    @Test
    void a_refused_request_leaves_its_key_free() {
        String resident = Some.resident();
        String key = UUID.randomUUID().toString();
        place(As.resident(resident), key, request("S07")).then().spec(refused(422, "booking.address-required"));
        place(As.resident(resident), key, visit()).then().statusCode(201);
    }

    // --- places --------------------------------------------------------------------------------------------------

    @Test
    void the_last_place_goes_to_one_of_twenty() {
        Session session = Some.emptySession("S18", "SN-014");
        Map<String, Object> request = request("S18", "sessionId", session.id());
        for (int i = 1; i < session.capacity(); i++) Some.placed(Some.resident(), request);
        List<String> residents = signedIn(CALLERS);
        List<Response> replies = Together.times(CALLERS, i -> place(As.resident(residents.get(i)), request));
        assertThat(replies).filteredOn(r -> r.statusCode() == 201).hasSize(1);
        assertThat(replies).filteredOn(r -> r.statusCode() != 201).allSatisfy(r -> r.then()
                .spec(refused(409, "booking.full")));
        assertThat(free("S18", session)).isZero();
        assertThat(residents.stream().mapToInt(r -> numbersOf(r).size()).sum()).isEqualTo(1);
    }

    @Test
    void without_the_condition_in_the_update_places_are_oversold() throws SQLException {
        assertThat(taken("")).isEqualTo(CALLERS);
        assertThat(taken(" and taken + 1 <= capacity")).isEqualTo(1);
    }

    /** Everybody looks whether there is a place, then takes it; says how many of one place are taken afterwards. */
    private int taken(String condition) throws SQLException {
        String table = scratch("id int primary key, capacity int, taken int");
        withConnection(c -> change(c, "insert into " + table + " values (1, 1, 0)"));
        CyclicBarrier allLooked = new CyclicBarrier(CALLERS);
        Together.times(
                CALLERS,
                i -> withConnection(c -> {
                    int free = number(c, "select capacity - taken from " + table + " where id = 1");
                    await(allLooked);
                    return free < 1
                            ? 0
                            : change(c, "update " + table + " set taken = taken + 1 where id = 1" + condition);
                }));
        return withConnection(c -> number(c, "select taken from " + table + " where id = 1"));
    }

    @Test
    void without_the_condition_places_are_taken_in_a_cancelled_session() throws SQLException {
        assertThat(takenWhileCancelling("")).isEqualTo(CALLERS);
        assertThat(takenWhileCancelling(" and cancelled_at is null")).isZero();
    }

    /** Everybody sees that it takes place, then it is cancelled, then they take their places; says how many got one. */
    private int takenWhileCancelling(String condition) throws SQLException {
        String table = scratch("id int primary key, capacity int, taken int, cancelled_at datetime(3)");
        withConnection(c -> change(c, "insert into " + table + " values (1, 100, 0, null)"));
        CyclicBarrier allLooked = new CyclicBarrier(
                CALLERS,
                () -> withConnection(c -> change(c, "update " + table + " set cancelled_at = now(3) where id = 1")));
        Together.times(
                CALLERS,
                i -> withConnection(c -> {
                    int live = number(c, "select count(*) from " + table + " where id = 1 and cancelled_at is null");
                    await(allLooked);
                    return live < 1
                            ? 0
                            : change(
                                    c,
                                    "update " + table + " set taken = taken + 1 where id = 1 and taken + 1 <= capacity"
                                            + condition);
                }));
        return withConnection(c -> number(c, "select taken from " + table + " where id = 1"));
    }

    @Test
    void one_person_gets_one_place_however_often_they_ask() {
        String resident = Some.resident();
        Session session = Some.session("C05", "SN-014");
        As.resident(resident).get("/api/me");
        Map<String, Object> request = request("C05", "sessionId", session.id());
        List<Response> replies = Together.times(10, i -> place(As.resident(resident), request));
        assertThat(replies).filteredOn(r -> r.statusCode() == 201).hasSize(1);
        assertThat(replies).filteredOn(r -> r.statusCode() != 201).allSatisfy(r -> r.then()
                .spec(refused(409, "booking.twice")));
        assertThat(free("C05", session)).isEqualTo(session.free() - 1);
    }

    @Test
    void ten_relatives_order_one_place_for_the_same_mother() {
        Session session = Some.session("C05", "SN-014");
        String name = Some.resident();
        Map<String, Object> request = request(
                "C05",
                "sessionId",
                session.id(),
                "beneficiary",
                Map.of("name", name, "phone", "13700000000", "relation", "母亲", "consent", "VOICE"));
        List<String> relatives = signedIn(10);
        List<Response> replies = Together.times(10, i -> place(As.resident(relatives.get(i)), request));
        assertThat(replies).filteredOn(r -> r.statusCode() == 201).hasSize(1);
        assertThat(free("C05", session)).isEqualTo(session.free() - 1);
    }

    @Test
    void two_sessions_at_one_time_are_not_both_given_to_one_person() {
        String resident = Some.residentBorn(1950);
        Session course = Some.sessions("C05", "SN-014")
                .filter(c -> lunchAt(c.startsAt()) != null)
                .findFirst()
                .orElseThrow();
        Session lunch = lunchAt(course.startsAt());
        List<Map<String, Object>> requests = List.of(
                request("C05", "sessionId", course.id()),
                request("S17", "sessionId", lunch.id(), "address", Some.ADDRESS));
        List<Response> replies = Together.times(8, i -> place(As.resident(resident), requests.get(i % 2)));
        assertThat(replies).filteredOn(r -> r.statusCode() == 201).hasSize(1);
        assertThat(numbersOf(resident)).hasSize(1);
    }

    private static Session lunchAt(Instant start) {
        return Some.sessions("S17", "SN-014")
                .filter(s -> s.startsAt().equals(start))
                .findFirst()
                .orElse(null);
    }

    @Test
    void ten_cancellations_free_one_place() {
        Session session = Some.session("C05", "SN-014");
        Placed order = Some.placed(Some.resident(), request("C05", "sessionId", session.id()));
        assertThat(free("C05", session)).isEqualTo(session.free() - 1);
        List<Response> replies =
                Together.times(10, i -> put(order.owner(), order, "cancellation", Map.of("reason", "来不了")));
        assertThat(replies).filteredOn(r -> r.statusCode() == 200).hasSize(1);
        assertThat(replies).filteredOn(r -> r.statusCode() != 200).allSatisfy(r -> r.then()
                .spec(refused(409, "order.transition")));
        assertThat(free("C05", session)).isEqualTo(session.free());
    }

    // --- one order -----------------------------------------------------------------------------------------------

    @Test
    void of_an_acceptance_and_a_return_at_once_one_wins() {
        Placed order = Some.assignedOrder();
        List<Response> replies = Together.times(
                10,
                i -> i % 2 == 0
                        ? put(As.person("qian"), order, "acceptance", Map.of())
                        : put(As.person("qian"), order, "return", Map.of("reason", "NO_CAPACITY")));
        assertThat(replies).filteredOn(r -> r.statusCode() == 200).hasSize(1);
        assertThat(order.seen().getList("steps")).hasSize(3);
    }

    @Test
    void ten_ratings_are_one() {
        Placed order = Some.deliveredOrder();
        List<Response> replies = Together.times(10, i -> put(order.owner(), order, "rating", Map.of("score", 5)));
        assertThat(replies).filteredOn(r -> r.statusCode() == 200).hasSize(1);
        assertThat(replies).filteredOn(r -> r.statusCode() != 200).allSatisfy(r -> r.then()
                .spec(refused(409, "rating.already")));
    }

    // --- the sweep -----------------------------------------------------------------------------------------------

    @Test
    void two_sweeps_at_once_remind_once() {
        Instant wish = Time.next(DayOfWeek.THURSDAY, "10:00");
        List<Placed> orders = IntStream.range(0, 5)
                .mapToObj(i -> Some.accepted(Some.assigned(Some.placed(Some.resident(), visit("wishedTime", wish)))))
                .toList();
        Together.times(4, i -> {
            Time.at(wish.minus(Duration.ofHours(20)));
            return null;
        });
        assertThat(orders).allSatisfy(o -> assertThat(Inbox.kinds(o.owner(), o))
                .filteredOn("REMINDER"::equals)
                .hasSize(1));
    }

    @Test
    void without_skip_locked_two_sweeps_take_the_same_row() throws SQLException {
        assertThat(swept("")).isEqualTo(2);
        assertThat(swept(" for update skip locked")).isEqualTo(1);
    }

    /** Two instances read what is due, then do it; says how often one row was dealt with. */
    private int swept(String lock) throws SQLException {
        String table = scratch("id int primary key, due boolean, done int");
        withConnection(c -> change(c, "insert into " + table + " values (1, true, 0)"));
        CyclicBarrier bothLooked = new CyclicBarrier(2);
        Together.times(
                2,
                i -> withConnection(c -> {
                    c.setAutoCommit(false);
                    int found;
                    try (Statement s = c.createStatement();
                            ResultSet rows = s.executeQuery("select id from " + table + " where due" + lock)) {
                        found = rows.next() ? 1 : 0;
                    }
                    await(bothLooked);
                    if (found == 1) change(c, "update " + table + " set due = false, done = done + 1 where id = 1");
                    c.commit();
                    c.setAutoCommit(true);
                    return found;
                }));
        return withConnection(c -> number(c, "select done from " + table));
    }

    // --- helpers -------------------------------------------------------------------------------------------------

    private static List<String> signedIn(int people) {
        return IntStream.range(0, people)
                .mapToObj(i -> Some.resident())
                .peek(r -> As.resident(r).get("/api/me").then().statusCode(200))
                .toList();
    }

    private static List<String> numbersOf(String resident) {
        return As.resident(resident)
                .get("/api/orders")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.number");
    }

    private static int free(String item, Session session) {
        return Some.sessions(item, Some.STATION)
                .filter(s -> s.id() == session.id())
                .findFirst()
                .orElseThrow()
                .free();
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private <T> T withConnection(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private String scratch(String columns) {
        String table = "scratch_" + UUID.randomUUID().toString().replace("-", "");
        withConnection(c -> change(c, "create table " + table + " (" + columns + ") engine = InnoDB"));
        return table;
    }

    private static int change(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return statement.executeUpdate();
        }
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new AssertionError(e);
        }
    }
}
