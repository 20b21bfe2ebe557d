package songe.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static songe.support.Call.place;
import static songe.support.Refusal.refused;
import static songe.support.Rooms.at;
import static songe.support.Rooms.range;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import songe.support.As;
import songe.support.Call;
import songe.support.Desk;
import songe.support.Rooms;
import songe.support.Some;
import songe.support.Some.Placed;
import songe.support.Time;

/** Things that are lent for days. */
@QuarkusTest
class LoanTest {

    @AfterEach
    void reset() {
        Time.reset();
    }

    private static Placed lent(long item, int from, int until) {
        return Some.placed(Some.resident(), range(item, at(from, "09:00"), at(until, "11:00")));
    }

    private static String until(long item, Instant day) {
        return Rooms.availability(item).getString("days.find { it.day == '" + Time.day(day) + "' }.starts[0].until");
    }

    @Test
    void a_thing_is_had_by_days() {
        long item = Rooms.thing(7, 1);
        JsonPath shown = Rooms.availability(item);
        assertThat(shown.getBoolean("byDay")).isTrue();
        assertThat(shown.getString("mostText")).isEqualTo("7天");
        assertThat(until(item, at(2, "09:00"))).isEqualTo(at(8, "11:00").toString());
        Placed loan = lent(item, 5, 7);
        assertThat(loan.seen().getString("startsAt")).isEqualTo(at(5, "09:00").toString());
        assertThat(loan.seen().getString("endsAt")).isEqualTo(at(7, "11:00").toString());
        assertThat(loan.seen().getString("statusText")).contains("取").contains("还");
        assertThat(until(item, at(2, "09:00"))).isEqualTo(at(4, "11:00").toString());
        assertThat(until(item, at(6, "09:00"))).isNull();
        assertThat(until(item, at(8, "09:00"))).isEqualTo(at(14, "11:00").toString());
    }

    @Test
    void what_does_not_fit_is_refused() {
        long item = Rooms.thing(2, 1);
        place(As.resident(Some.resident()), range(item, at(3, "09:00"), at(5, "11:00")))
                .then()
                .spec(refused(422, "unit.length"));
        place(As.resident(Some.resident()), range(item, at(-1, "09:00"), at(0, "11:00")))
                .then()
                .spec(refused(422, "unit.closed-then"));
        place(As.resident(Some.resident()), range(item, at(3, "09:00"), at(3, "11:00"), "places", 2))
                .then()
                .spec(refused(422, "unit.one-thing"));
        lent(item, 3, 4);
        place(As.resident(Some.resident()), range(item, at(4, "09:00"), at(5, "11:00")))
                .then()
                .spec(refused(409, "unit.taken"));
        lent(item, 5, 5);
    }

    @Test
    void who_has_a_thing_may_come_to_a_course_but_not_have_another_of_the_same() {
        long item = Rooms.thing(7, 2);
        Placed loan = lent(item, 2, 6);
        place(loan.owner(), range(item, at(4, "09:00"), at(5, "11:00"))).then().spec(refused(409, "booking.overlap"));
        place(loan.owner(), range(Rooms.room(1), at(2, "09:00"), at(2, "10:00")))
                .then()
                .statusCode(201);
        long course = Desk.newItem("SESSION");
        Desk.carriedDaily("wang", course, 3);
        place(loan.owner(), Map.of("itemId", course, "sessionId", Desk.laterSession(course)))
                .then()
                .statusCode(201);
    }

    @Test
    void it_is_handed_over_any_time_that_day_and_free_from_the_day_after_it_is_back() {
        long item = Rooms.thing(7, 1);
        Placed loan = lent(item, 2, 8);
        String code = loan.owner().get("/api/orders/" + loan.number() + "/pass").path("code");
        Time.at(at(2, "10:50"));
        Call.checkIn(As.person("wang"), Map.of("code", code))
                .then()
                .statusCode(201)
                .body("status", equalTo("IN_SERVICE"))
                .body("dueAt", equalTo(at(8, "11:00").toString()));
        assertThat(loan.seen().getString("statusText")).contains("借用中");
        Time.at(at(4, "10:00"));
        Call.put(As.person("wang"), loan, "delivery", Map.of("note", "完好"))
                .then()
                .statusCode(200);
        assertThat(until(item, at(4, "09:00"))).isNull();
        assertThat(until(item, at(5, "09:00"))).isEqualTo(at(11, "11:00").toString());
    }

    @Test
    void who_has_it_is_reminded_and_so_is_the_station_when_it_is_late() {
        long item = Rooms.thing(7, 1);
        Placed loan = lent(item, 1, 4);
        Time.at(at(1, "09:30"));
        Call.checkIn(As.person("wang"), Map.of("number", loan.number(), "reason", "手机没电"))
                .then()
                .statusCode(201);
        Time.at(at(3, "11:30"));
        assertThat(inbox(loan)).contains("快到归还的时候了").doesNotContain("该还了");
        Time.at(at(4, "11:30"));
        assertThat(inbox(loan)).contains("该还了");
        assertThat(loan.seen().getString("statusText")).startsWith("该还了");
        assertThat(As.person("wang").get("/api/inbox?size=100").asString()).contains("借出去的没还");
    }

    @Test
    void who_comes_next_gets_another_one_or_is_told_that_it_is_not_back() {
        long item = Rooms.thing(7, 2);
        Placed late = out(item, 1, 3);
        Placed next = lent(item, 4, 6); // number 1 as well, while 2 is free
        Time.at(at(3, "11:30"));
        assertThat(inbox(next)).doesNotContain("前一位还没还");
        assertThat(shown(late)).containsEntry("late", true).containsEntry("next", null);
        Placed other = Some.placed(Some.resident(), range(item, at(8, "09:00"), at(8, "11:00")));
        Call.put(next.owner(), next, "cancellation", Map.of("reason", "不用了"))
                .then()
                .statusCode(200);
        assertThat(other.status()).isEqualTo("CONFIRMED");
    }

    @Test
    void without_another_one_they_are_told_and_so_is_the_station() {
        long item = Rooms.thing(7, 1);
        Placed late = out(item, 1, 3);
        Placed next = lent(item, 4, 6);
        Time.at(at(3, "11:30"));
        assertThat(inbox(next)).contains("前一位还没还");
        assertThat(shown(late)).containsEntry("late", true);
        assertThat(((Map<?, ?>) shown(late).get("next")).get("number")).isEqualTo(next.number());
        Call.put(As.person("wang"), late, "delivery", Map.of("note", "完好"))
                .then()
                .statusCode(200);
        assertThat(shown(late)).isNull();
    }

    @Test
    void nobody_new_is_given_what_is_late() {
        long item = Rooms.thing(7, 1);
        out(item, 1, 3);
        Time.at(at(3, "11:30"));
        assertThat(until(item, at(4, "09:00"))).isNull();
        assertThat(until(item, at(5, "09:00"))).isNotNull();
        Time.at(at(4, "09:30"));
        assertThat(until(item, at(5, "09:00"))).isNull();
    }

    @Test
    void who_does_not_fetch_it_all_day_has_not_come_and_it_is_free_for_others() {
        long item = Rooms.thing(7, 1);
        Placed loan = lent(item, 1, 5);
        Time.at(at(1, "10:30"));
        Call.put(As.person("wang"), loan, "no-show").then().spec(refused(409, "no-show.too-early"));
        Time.at(at(2, "00:30"));
        Call.put(As.person("wang"), loan, "no-show").then().statusCode(200).body("status", equalTo("RESIDENT_NO_SHOW"));
        assertThat(until(item, at(2, "09:00"))).isEqualTo(at(8, "11:00").toString());
    }

    /** Handed over already. */
    private static Placed out(long item, int from, int until) {
        Placed loan = lent(item, from, until);
        Time.at(at(from, "09:30"));
        Call.checkIn(As.person("wang"), Map.of("number", loan.number(), "reason", "手机没电"))
                .then()
                .statusCode(201);
        return loan;
    }

    private static Map<String, Object> shown(Placed loan) {
        return As.person("wang")
                .get("/api/station/units")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("items.find { it.order.number == '" + loan.number() + "' }");
    }

    private static String inbox(Placed order) {
        return order.owner().get("/api/inbox?size=100").asString();
    }
}
