package songe.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static songe.support.Call.place;
import static songe.support.Call.put;
import static songe.support.Refusal.refused;
import static songe.support.With.fields;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import songe.support.As;
import songe.support.Call;
import songe.support.Desk;
import songe.support.Held;
import songe.support.Inbox;
import songe.support.Some;
import songe.support.Some.Placed;
import songe.support.Time;
import songe.support.Together;

/** Transition 4: who comes when it is full waits, is offered what becomes free, and for how long. */
@QuarkusTest
class WaitlistTest {
    /** Whoever waits for a lock is told after five that it cannot be had. */
    private static final int PATIENCE_SECONDS = 4;

    private static final String FILLS = "update session set taken = capacity where id = ?";

    @Inject
    AgroalDataSource database;

    @AfterEach
    void reset() {
        Time.reset();
    }

    /** One place or more, days away, and who has them. */
    private record Full(long item, long session, List<Placed> inside) {
        Map<String, Object> waiting(Object... more) {
            Map<String, Object> request = fields("itemId", item, "sessionId", session, "waitlist", true);
            request.putAll(fields(more));
            return request;
        }

        Placed waits(Object... more) {
            Placed order = Some.placed(Some.resident(), waiting(more));
            assertThat(order.status()).isEqualTo("WAITLISTED");
            return order;
        }

        void cancel(int who) {
            Placed order = inside.get(who);
            put(order.owner(), order, "cancellation", Map.of("reason", "来不了"))
                    .then()
                    .statusCode(200);
        }

        Instant startsAt() {
            return Instant.parse(Desk.sessions(item).getString("items.find { it.id == " + session + " }.startsAt"));
        }

        int free() {
            return Desk.sessions(item).getInt("items.find { it.id == " + session + " }.free");
        }
    }

    private static Full full(int capacity) {
        long item = Desk.newItem("SESSION");
        Desk.carriedDaily("wang", item, capacity);
        long session = Desk.laterSession(item);
        List<Placed> inside = new ArrayList<>();
        for (int i = 0; i < capacity; i++) inside.add(Desk.booked(item, session));
        return new Full(item, session, inside);
    }

    /** One place that nobody has. */
    private static Full room() {
        long item = Desk.newItem("SESSION");
        Desk.carriedDaily("wang", item, 1);
        return new Full(item, Desk.laterSession(item), List.of());
    }

    private int seats(long session) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select count(*) from seat where session_id = ?")) {
            statement.setLong(1, session);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static Response answer(Placed order, String decision) {
        return put(order.owner(), order, "offer", Map.of("decision", decision));
    }

    private static Response line(Placed order) {
        return order.owner().get("/api/orders/" + order.number() + "/waitlist");
    }

    private static boolean isOffered(Placed order) {
        return line(order).then().statusCode(200).extract().path("offeredUntil") != null;
    }

    @Test
    void nobody_waits_who_did_not_ask_to() {
        Full full = full(1);
        place(As.resident(Some.resident()), fields("itemId", full.item(), "sessionId", full.session()))
                .then()
                .spec(refused(409, "booking.full"));
    }

    /** There is room when they are looked at, and none when their place is counted. */
    private Response orderedWhile(String happens, long session, Map<String, Object> request) throws SQLException {
        try (Connection other = database.getConnection();
                PreparedStatement statement = other.prepareStatement(happens)) {
            other.setAutoCommit(false);
            statement.setLong(1, session);
            statement.executeUpdate();
            CompletableFuture<Response> call =
                    Held.waiting(database, () -> place(As.resident(Some.resident()), request));
            other.commit();
            return call.join();
        }
    }

    @Test
    void who_finds_the_last_place_gone_in_the_end_waits() throws SQLException {
        Map<String, Object> request = room().waiting();
        long session = (long) request.get("sessionId");
        Response waits = orderedWhile(FILLS, session, request);
        waits.then().statusCode(201).body("status", equalTo("WAITLISTED"));
        assertThat(waits.jsonPath().getList("steps")).hasSize(1);
        assertThat(seats(session)).isZero();
    }

    @Test
    void who_would_not_wait_and_finds_it_gone_in_the_end_is_refused_and_leaves_nothing() throws SQLException {
        Full room = room();
        orderedWhile(FILLS, room.session(), fields("itemId", room.item(), "sessionId", room.session()))
                .then()
                .spec(refused(409, "booking.full"));
        assertThat(seats(room.session())).isZero();
    }

    @Test
    void who_orders_while_it_is_cancelled_is_refused() throws SQLException {
        Full room = room();
        orderedWhile("update session set cancelled_at = now() where id = ?", room.session(), room.waiting())
                .then()
                .spec(refused(409, "session.cancelled"));
        assertThat(seats(room.session())).isZero();
    }

    @Test
    void who_finds_it_full_in_the_end_stands_where_they_came() throws Exception {
        Full room = room();
        List<String> people = Stream.generate(Some::resident).limit(5).toList();
        List<CompletableFuture<Response>> calls = new ArrayList<>();
        try (Connection other = database.getConnection();
                PreparedStatement statement = other.prepareStatement(FILLS)) {
            other.setAutoCommit(false);
            statement.setLong(1, room.session());
            statement.executeUpdate();
            for (String person : people) {
                calls.add(Held.waiting(database, () -> place(As.resident(person), room.waiting())));
                TimeUnit.MILLISECONDS.sleep(200); // each comes when the one before it already waits
            }
            other.commit();
        }
        CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new)).join();
        for (int i = 0; i < people.size(); i++) {
            String number = calls.get(i).join().path("number");
            As.resident(people.get(i))
                    .get("/api/orders/" + number + "/waitlist")
                    .then()
                    .body("position", equalTo(i + 1));
        }
    }

    @Test
    void who_waits_reads_the_own_place_in_the_line() {
        Full full = full(1);
        Placed first = full.waits();
        Placed second = full.waits();
        line(second)
                .then()
                .statusCode(200)
                .body("position", equalTo(2))
                .body("waiting", equalTo(2))
                .body("places", equalTo(1))
                .body("offeredUntil", nullValue());
        assertThat(second.seen().getString("statusText")).contains("候补第2位");
        assertThat(second.seen().getList("actions")).contains("cancellation").doesNotContain("offer", "pass");
        put(first.owner(), first, "cancellation", Map.of("reason", "不等了"))
                .then()
                .statusCode(200);
        line(second).then().body("position", equalTo(1)).body("waiting", equalTo(1));
        line(first).then().spec(refused(409, "waitlist.none"));
    }

    @Test
    void a_place_that_becomes_free_is_offered_to_the_first_and_nobody_else_gets_it() {
        Full full = full(1);
        Placed first = full.waits();
        Placed second = full.waits();
        full.cancel(0);
        assertThat(isOffered(first)).isTrue();
        assertThat(isOffered(second)).isFalse();
        assertThat(full.free()).isZero();
        place(As.resident(Some.resident()), fields("itemId", full.item(), "sessionId", full.session()))
                .then()
                .spec(refused(409, "booking.full"));
        assertThat(first.seen().getString("statusText")).contains("有空位了");
        assertThat(first.seen().getList("actions")).contains("offer");
        assertThat(Inbox.kinds(first.owner(), first)).contains("CHANGED");
        answer(second, "ACCEPT").then().spec(refused(409, "offer.none"));
        answer(first, "ACCEPT").then().statusCode(200).body("status", equalTo("CONFIRMED"));
        assertThat(first.seen().getList("actions")).contains("pass");
        line(second).then().body("position", equalTo(1));
        answer(first, "ACCEPT").then().spec(refused(409, "order.transition"));
    }

    @Test
    void who_declines_passes_it_on() {
        Full full = full(1);
        Placed first = full.waits();
        Placed second = full.waits();
        full.cancel(0);
        answer(first, "DECLINE").then().statusCode(200).body("status", equalTo("CANCELLED_BY_RESIDENT"));
        assertThat(isOffered(second)).isTrue();
    }

    @Test
    void an_offer_lives_four_hours_then_goes_to_the_next() {
        Full full = full(1);
        Placed first = full.waits();
        Placed second = full.waits();
        full.cancel(0);
        Instant until = Instant.parse(line(first).path("offeredUntil"));
        assertThat(Duration.between(Time.now(), until)).isBetween(Duration.ofMinutes(235), Duration.ofMinutes(240));
        Time.at(until.minusSeconds(60));
        assertThat(isOffered(first)).isTrue();
        Time.at(until.plusSeconds(1));
        assertThat(isOffered(first)).isFalse();
        line(first).then().body("position", equalTo(1)); // behind nobody: the only one who still waits without an offer
        assertThat(isOffered(second)).isTrue();
        answer(first, "ACCEPT").then().spec(refused(409, "offer.none"));
        answer(second, "ACCEPT").then().statusCode(200);
    }

    @Test
    void a_day_before_an_offer_lives_half_an_hour() {
        Full full = full(1);
        Placed first = full.waits();
        Instant near = full.startsAt().minus(Duration.ofHours(20));
        Time.at(near);
        full.cancel(0);
        Instant until = Instant.parse(line(first).path("offeredUntil"));
        assertThat(Duration.between(near, until)).isBetween(Duration.ofMinutes(30), Duration.ofMinutes(31));
    }

    @Test
    void two_offers_without_an_answer_end_the_waiting() {
        Full full = full(1);
        Placed only = full.waits();
        full.cancel(0);
        Time.at(Instant.parse(line(only).path("offeredUntil")).plusSeconds(1));
        assertThat(isOffered(only)).isTrue();
        Time.at(Instant.parse(line(only).path("offeredUntil")).plusSeconds(1));
        assertThat(only.status()).isEqualTo("NOT_ALLOCATED");
        assertThat(only.seen().getString("statusText")).contains("两次");
        assertThat(full.free()).isEqualTo(1);
    }

    @Test
    void who_still_waits_when_it_begins_is_told_so() {
        Full full = full(1);
        Placed waiting = full.waits();
        Time.at(full.startsAt().plusSeconds(1));
        assertThat(waiting.status()).isEqualTo("NOT_ALLOCATED");
        assertThat(Inbox.kinds(waiting.owner(), waiting)).contains("CHANGED");
    }

    @Test
    void a_family_is_offered_all_its_places_or_none_and_keeps_its_place_in_the_line() {
        Full full = full(3);
        Placed family = full.waits("places", 2);
        Placed single = full.waits();
        full.cancel(0);
        assertThat(isOffered(family)).isFalse();
        assertThat(isOffered(single)).isTrue();
        answer(single, "ACCEPT").then().statusCode(200);
        full.cancel(1);
        assertThat(isOffered(family)).isFalse();
        full.cancel(2);
        assertThat(isOffered(family)).isTrue();
        answer(family, "ACCEPT").then().statusCode(200).body("places", equalTo(2));
        assertThat(full.free()).isZero();
    }

    @Test
    void a_newcomer_does_not_pass_whoever_waits() {
        Full full = full(2);
        Placed family = full.waits("places", 2);
        full.cancel(0);
        Placed newcomer = Some.placed(Some.resident(), full.waiting());
        assertThat(newcomer.status()).as("what the family cannot use").isEqualTo("CONFIRMED");
        full.cancel(1);
        assertThat(isOffered(family)).isFalse();
        put(newcomer.owner(), newcomer, "cancellation", Map.of("reason", "来不了"))
                .then()
                .statusCode(200);
        assertThat(isOffered(family)).isTrue();
        place(As.resident(Some.resident()), fields("itemId", full.item(), "sessionId", full.session()))
                .then()
                .spec(refused(409, "booking.full"));
    }

    @Test
    void a_larger_room_lets_the_line_in() {
        Full full = full(1);
        Placed first = full.waits();
        Call.body(As.person("wang"), Map.of("capacity", 2))
                .put("/api/station/sessions/" + full.session())
                .then()
                .statusCode(200);
        assertThat(isOffered(first)).isTrue();
    }

    @Test
    void a_smaller_room_throws_nobody_out_and_lets_nobody_in() {
        Full full = full(3);
        Placed waiting = full.waits();
        Call.body(As.person("wang"), Map.of("capacity", 1))
                .put("/api/station/sessions/" + full.session())
                .then()
                .statusCode(200)
                .body("capacity", equalTo(1))
                .body("taken", equalTo(3))
                .body("over", equalTo(2));
        full.cancel(0);
        full.cancel(1);
        assertThat(isOffered(waiting)).isFalse();
        assertThat(full.inside().get(2).status()).isEqualTo("CONFIRMED");
        full.cancel(2);
        assertThat(isOffered(waiting)).isTrue();
    }

    @Test
    void who_waits_for_a_cancelled_session_hears_of_it() {
        Full full = full(1);
        Placed waiting = full.waits();
        Desk.cancel(As.person("wang"), full.session(), "老师病了", "下周再来").then().statusCode(200);
        assertThat(waiting.status()).isEqualTo("CANCELLED_BY_PROVIDER");
    }

    @Test
    void nobody_waits_twice_or_beside_a_place_of_their_own() {
        Full full = full(1);
        Placed waiting = full.waits();
        place(waiting.owner(), full.waiting()).then().spec(refused(409, "booking.twice"));
        place(full.inside().get(0).owner(), full.waiting()).then().spec(refused(409, "booking.twice"));
        place(As.resident(Some.resident()), full.waiting("places", 2))
                .then()
                .spec(refused(422, "booking.too-many-places", "places"));
        place(As.resident(Some.resident()), full.waiting("places", 7)).then().statusCode(400);
    }

    @Test
    void nobody_has_a_place_beside_their_turn_in_the_line() {
        Full full = full(2);
        Placed family = full.waits("places", 2);
        full.cancel(0);
        place(family.owner(), full.waiting()).then().spec(refused(409, "booking.twice"));
        assertThat(full.free()).isEqualTo(1);
        full.cancel(1);
        assertThat(isOffered(family)).isTrue();
    }

    @Test
    void who_waits_after_all_cannot_use_a_hold_as_well() {
        Full full = full(2);
        full.cancel(0);
        String person = Some.resident();
        long hold = held(As.resident(person), full.session());
        Placed waits = Some.placed(person, full.waiting());
        assertThat(waits.status()).isEqualTo("WAITLISTED");
        place(As.resident(person), fields("itemId", full.item(), "sessionId", full.session(), "holdId", hold))
                .then()
                .spec(refused(409, "booking.twice"));
        full.cancel(1);
        assertThat(isOffered(waits)).isTrue();
    }

    @Test
    void a_larger_room_that_nobody_was_told_of_is_still_for_those_in_line() throws SQLException {
        Full full = full(1);
        Placed first = full.waits();
        change("update session set capacity = 2 where id = " + full.session());
        Placed newcomer = Some.placed(Some.resident(), full.waiting());
        assertThat(newcomer.status()).isEqualTo("WAITLISTED");
        assertThat(isOffered(first)).isTrue();
        assertThat(isOffered(newcomer)).isFalse();
    }

    /** What is not committed yet has to look at the session before it is: waiting for it, we would wait for each other. */
    @Test
    void who_cancels_a_session_does_not_wait_for_those_who_are_booking() throws Exception {
        Full full = full(2);
        Placed elsewhere = full(1).inside().get(0);
        try (Connection other = database.getConnection();
                Statement booking = other.createStatement()) {
            other.setAutoCommit(false);
            booking.executeUpdate("update orders set session_id = " + full.session() + " where number = '"
                    + elsewhere.number() + "'");
            CompletableFuture.supplyAsync(() -> Desk.cancel(As.person("wang"), full.session(), "老师病了", "下周再来"))
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .then()
                    .statusCode(200);
            other.rollback();
        }
        for (Placed inside : full.inside()) assertThat(inside.status()).isEqualTo("CANCELLED_BY_PROVIDER");
        assertThat(elsewhere.status()).isEqualTo("CONFIRMED");
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Test
    void the_line_of_another_is_nobodys_business() {
        Placed waiting = full(1).waits();
        As.resident(Some.resident())
                .get("/api/orders/" + waiting.number() + "/waitlist")
                .then()
                .spec(refused(404, "order.unknown"));
        put(As.resident(Some.resident()), waiting, "offer", Map.of("decision", "ACCEPT"))
                .then()
                .spec(refused(404, "order.unknown"));
        answer(waiting, "PERHAPS").then().statusCode(400);
    }

    // --- races ---------------------------------------------------------------------------------------------------

    @Test
    void ten_cancellations_and_ten_answers_give_one_freed_place_to_one() {
        Full full = full(1);
        Placed first = full.waits();
        full.waits();
        full.cancel(0);
        List<Response> replies = Together.times(10, i -> answer(first, i % 2 == 0 ? "ACCEPT" : "DECLINE"));
        assertThat(replies).filteredOn(r -> r.statusCode() == 200).hasSize(1);
        assertThat(full.free()).isZero();
    }

    @Test
    void freed_places_and_people_in_line_come_out_even() {
        Full full = full(6);
        List<Placed> line = new ArrayList<>();
        for (int i = 0; i < 4; i++) line.add(full.waits());
        Together.times(6, i -> {
            full.cancel(i);
            return null;
        });
        assertThat(line).allMatch(WaitlistTest::isOffered);
        assertThat(full.free()).isEqualTo(2);
        Together.times(4, i -> answer(line.get(i), "ACCEPT").statusCode());
        assertThat(line).extracting(Placed::status).containsOnly("CONFIRMED");
        assertThat(full.free()).isEqualTo(2);
    }

    /** Two daughters order for one mother at the same moment, who has no account: one with the places she held, one waits in line. */
    @Test
    void two_who_order_for_one_person_get_a_place_or_a_turn_and_never_both() {
        for (int round = 0; round < 20; round++) {
            Full full = full(1);
            full.cancel(0);
            Map<String, Object> mother = fields(
                    "name",
                    "赵" + round,
                    "phone",
                    "138%08d".formatted(full.session() % 100_000_000),
                    "relation",
                    "母亲",
                    "consent",
                    "PRESENT");
            String holds = Some.resident();
            long hold = held(As.resident(holds), full.session());
            String waits = Some.resident();
            List<Response> replies = Together.times(
                    2,
                    i -> place(
                            As.resident(i == 0 ? holds : waits),
                            i == 0
                                    ? fields(
                                            "itemId",
                                            full.item(),
                                            "sessionId",
                                            full.session(),
                                            "beneficiary",
                                            mother,
                                            "holdId",
                                            hold)
                                    : full.waiting("beneficiary", mother)));
            assertThat(replies).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
        }
    }

    private static long held(RequestSpecification who, long session) {
        return Call.body(who, Map.of("sessionId", session))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/holds")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    @Test
    void a_cancellation_and_a_check_in_at_once_have_one_outcome() {
        for (int round = 0; round < 5; round++) {
            Placed order = Some.placed(Some.resident(), Some.visit("wishedTime", Some.soon()));
            Placed visit = Some.accepted(Some.assigned(order));
            List<Response> replies = Together.times(
                    2,
                    i -> i == 0
                            ? put(
                                    As.person("qian"),
                                    visit,
                                    "cancellation",
                                    Map.of("reason", "师傅病了", "alternative", "明天"))
                            : Call.checkIn(As.person("lu"), Map.of("number", visit.number(), "reason", "手机没电")));
            assertThat(replies).filteredOn(r -> r.statusCode() < 300).hasSize(1);
            assertThat(visit.status()).isIn("IN_SERVICE", "CANCELLED_BY_PROVIDER");
        }
    }

    // --- another session instead ---------------------------------------------------------------------------------

    private static Response move(Placed order, long session) {
        return put(order.owner(), order, "schedule", Map.of("sessionId", session));
    }

    @Test
    void an_order_moves_to_another_session_twice_and_its_place_goes_to_the_line() {
        Full full = full(1);
        Placed moving = full.inside().get(0);
        Placed waiting = full.waits();
        List<Long> others = Desk.sessions(full.item()).getList("items.id", Long.class);
        assertThat(moving.seen().getList("actions")).contains("schedule");
        move(moving, full.session()).then().spec(refused(422, "schedule.same", "sessionId"));
        move(moving, others.get(5))
                .then()
                .statusCode(200)
                .body("status", equalTo("CONFIRMED"))
                .body("steps.text", hasItem(containsString("改了时间")));
        assertThat(isOffered(waiting)).isTrue();
        move(moving, others.get(6)).then().statusCode(200).body("actions", not(hasItem("schedule")));
        move(moving, others.get(7)).then().spec(refused(409, "schedule.too-often"));
        move(waiting, others.get(7)).then().spec(refused(409, "order.transition"));
    }

    @Test
    void nobody_moves_to_a_full_session_or_to_another_items() {
        Full full = full(1);
        Full other = full(1);
        List<Long> ids = Desk.sessions(full.item()).getList("items.id", Long.class);
        Placed moving = full.inside().get(0);
        Desk.booked(full.item(), ids.get(5));
        move(moving, ids.get(5)).then().spec(refused(409, "booking.full"));
        move(moving, other.session()).then().spec(refused(404, "session.unknown"));
        put(As.resident(Some.resident()), moving, "schedule", Map.of("sessionId", ids.get(6)))
                .then()
                .spec(refused(404, "order.unknown"));
        assertThat(full.free()).isZero();
        Time.at(full.startsAt().minus(Duration.ofMinutes(90)));
        move(moving, ids.get(6)).then().spec(refused(409, "schedule.too-late"));
    }
}
