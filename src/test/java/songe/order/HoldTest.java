package songe.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static songe.support.Call.place;
import static songe.support.Refusal.refused;
import static songe.support.With.fields;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import songe.support.As;
import songe.support.Call;
import songe.support.Desk;
import songe.support.Some;
import songe.support.Time;
import songe.support.Together;

/** Places kept for five minutes, and how often somebody may have them. */
@QuarkusTest
class HoldTest {

    @AfterEach
    void reset() {
        Time.reset();
    }

    private static long item(int capacity) {
        long item = Desk.newItem("SESSION");
        Desk.carriedDaily("wang", item, capacity);
        return item;
    }

    private static Response hold(RequestSpecification who, Object... in) {
        return Call.body(who, fields(in))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/holds");
    }

    private static int free(long item, long session) {
        return Desk.sessions(item).getInt("items.find { it.id == " + session + " }.free");
    }

    @Test
    void a_hold_keeps_places_until_the_order_takes_them() {
        long item = item(3);
        long session = Desk.laterSession(item);
        String resident = Some.resident();
        long hold = hold(As.resident(resident), "sessionId", session, "places", 2)
                .then()
                .statusCode(201)
                .body("places", equalTo(2))
                .extract()
                .jsonPath()
                .getLong("id");
        assertThat(free(item, session)).isEqualTo(1);
        place(As.resident(Some.resident()), fields("itemId", item, "sessionId", session, "places", 2))
                .then()
                .spec(refused(409, "booking.full"));
        place(As.resident(resident), fields("itemId", item, "sessionId", session, "holdId", hold))
                .then()
                .statusCode(201)
                .body("status", equalTo("CONFIRMED"))
                .body("places", equalTo(2));
        assertThat(free(item, session)).isEqualTo(1);
        place(As.resident(resident), fields("itemId", item, "sessionId", session, "holdId", hold))
                .then()
                .spec(refused(409, "booking.twice"));
    }

    @Test
    void a_hold_is_over_after_five_minutes() {
        long item = item(1);
        long session = Desk.laterSession(item);
        String resident = Some.resident();
        Response held = hold(As.resident(resident), "sessionId", session);
        Instant until = Instant.parse(held.path("until"));
        assertThat(Duration.between(Time.now(), until)).isBetween(Duration.ofSeconds(285), Duration.ofSeconds(300));
        Time.at(until.minusSeconds(5));
        assertThat(free(item, session)).isZero();
        Time.at(until);
        assertThat(free(item, session)).isEqualTo(1);
        place(
                        As.resident(resident),
                        fields(
                                "itemId",
                                item,
                                "sessionId",
                                session,
                                "holdId",
                                held.jsonPath().getLong("id")))
                .then()
                .spec(refused(409, "hold.over"));
    }

    @Test
    void a_hold_gives_no_place_in_a_session_that_was_cancelled_meanwhile() {
        long item = item(2);
        long session = Desk.laterSession(item);
        String resident = Some.resident();
        long hold = hold(As.resident(resident), "sessionId", session).jsonPath().getLong("id");
        Desk.cancel(As.person("wang"), session, "老师病了", "下周再来").then().statusCode(200);
        place(As.resident(resident), fields("itemId", item, "sessionId", session, "holdId", hold))
                .then()
                .spec(refused(409, "session.cancelled"));
    }

    @Test
    void places_nobody_came_back_for_go_to_the_line() {
        long item = item(1);
        long session = Desk.laterSession(item);
        Instant until = Instant.parse(
                hold(As.resident(Some.resident()), "sessionId", session).path("until"));
        var waiting = Some.placed(Some.resident(), fields("itemId", item, "sessionId", session, "waitlist", true));
        Time.at(until);
        assertThat(waiting.seen().getList("actions")).contains("offer");
    }

    @Test
    void one_person_holds_once_in_a_session_and_in_two_at_most() {
        long item = item(4);
        List<Long> sessions = Desk.sessions(item).getList("items.id", Long.class);
        String resident = Some.resident();
        As.resident(resident).get("/api/me");
        List<Response> replies = Together.times(8, i -> hold(As.resident(resident), "sessionId", sessions.get(3)));
        assertThat(replies).allMatch(r -> r.statusCode() == 201);
        assertThat(replies.stream().map(r -> r.jsonPath().getLong("id")).distinct())
                .hasSize(1);
        assertThat(free(item, sessions.get(3))).isEqualTo(3);
        hold(As.resident(resident), "sessionId", sessions.get(3), "places", 3)
                .then()
                .statusCode(201)
                .body("places", equalTo(3));
        hold(As.resident(resident), "sessionId", sessions.get(4)).then().statusCode(201);
        hold(As.resident(resident), "sessionId", sessions.get(5)).then().spec(refused(409, "hold.too-many"));
    }

    @Test
    void a_hold_is_let_go_by_who_made_it() {
        long item = item(1);
        long session = Desk.laterSession(item);
        String resident = Some.resident();
        long hold = hold(As.resident(resident), "sessionId", session).jsonPath().getLong("id");
        As.resident(Some.resident()).delete("/api/holds/" + hold).then().spec(refused(404, "hold.unknown"));
        assertThat(free(item, session)).isZero();
        As.resident(resident).delete("/api/holds/" + hold).then().statusCode(204);
        assertThat(free(item, session)).isEqualTo(1);
        As.resident(resident).delete("/api/holds/" + hold).then().spec(refused(404, "hold.unknown"));
    }

    @Test
    void who_may_not_hold_is_told_why() {
        long item = item(1);
        long session = Desk.laterSession(item);
        hold(As.nobody(), "sessionId", session).then().statusCode(401);
        hold(As.person("chen"), "sessionId", session).then().statusCode(403);
        hold(As.resident(Some.resident()), "sessionId", 999_999_999).then().spec(refused(404, "session.unknown"));
        hold(As.resident(Some.resident()), "sessionId", session, "places", 0)
                .then()
                .statusCode(400);
        hold(As.resident(Some.resident()), "sessionId", session, "places", 2)
                .then()
                .spec(refused(409, "booking.full"));
        Call.body(As.resident(Some.resident()), Map.of("sessionId", session))
                .post("/api/holds")
                .then()
                .spec(refused(400, "request.key-required"));
    }

    // --- n a month -----------------------------------------------------------------------------------------------

    private static long rationed(String guard) {
        long item = Desk.newItemWith("SESSION", guard);
        Desk.carriedDaily("wang", item, 30);
        return item;
    }

    @Test
    void two_a_month_are_two_however_many_ask_at_once() {
        long item = rationed("quota_2_a_month");
        List<Long> sessions = Desk.sessions(item).getList("items.id", Long.class);
        String resident = Some.resident();
        As.resident(resident).get("/api/me");
        List<Response> replies = Together.times(
                8, i -> place(As.resident(resident), fields("itemId", item, "sessionId", sessions.get(i))));
        assertThat(replies).filteredOn(r -> r.statusCode() == 201).hasSize(2);
        assertThat(replies).filteredOn(r -> r.statusCode() != 201).allSatisfy(r -> r.then()
                .spec(refused(409, "booking.quota")));
    }

    @Test
    void relatives_do_not_add_to_what_a_mother_may_have() {
        long item = rationed("quota_1_a_month");
        List<Long> sessions = Desk.sessions(item).getList("items.id", Long.class);
        String mother = Some.resident();
        List<Response> replies = Together.times(
                6,
                i -> place(
                        As.resident(Some.resident()),
                        fields(
                                "itemId",
                                item,
                                "sessionId",
                                sessions.get(i),
                                "beneficiary",
                                Map.of("name", mother, "phone", "13700000001", "relation", "母亲", "consent", "VOICE"))));
        assertThat(replies).filteredOn(r -> r.statusCode() == 201).hasSize(1);
    }

    @Test
    void what_was_cancelled_does_not_count_and_next_month_is_another() {
        long item = rationed("quota_1_a_month");
        List<Long> sessions = Desk.sessions(item).getList("items.id", Long.class);
        var first = Some.placed(Some.resident(), fields("itemId", item, "sessionId", sessions.get(3)));
        place(first.owner(), fields("itemId", item, "sessionId", sessions.get(4)))
                .then()
                .spec(refused(409, "booking.quota"));
        Call.put(first.owner(), first, "cancellation", Map.of("reason", "来不了"))
                .then()
                .statusCode(200);
        place(first.owner(), fields("itemId", item, "sessionId", sessions.get(4)))
                .then()
                .statusCode(201);
        Time.at(Time.now().plus(Duration.ofDays(32)));
        long later = Desk.laterSession(item);
        place(first.owner(), fields("itemId", item, "sessionId", later)).then().statusCode(201);
    }
}
