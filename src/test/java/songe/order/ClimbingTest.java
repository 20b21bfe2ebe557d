package songe.order;

import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static songe.support.Call.put;
import static songe.support.Refusal.refused;
import static songe.support.Some.visit;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import songe.support.As;
import songe.support.Inbox;
import songe.support.Some;
import songe.support.Some.Placed;
import songe.support.Time;
import songe.support.Together;

/** Who did not answer in time has it no more, and who comes next gets it, up to the district. */
@QuarkusTest
class ClimbingTest {
    private static final Instant MORNING = Time.next(MONDAY, "09:00");

    @AfterEach
    void reset() {
        Time.reset();
    }

    private static Instant later(int days, int hours) {
        return MORNING.plus(Duration.ofDays(days)).plus(Duration.ofHours(hours)).plusSeconds(50);
    }

    // --- the offer's clock
    // --------------------------------------------------------------------------------------------

    @Test
    void the_first_who_lets_it_lapse_loses_it_to_the_next_the_second_to_the_grid_the_third_to_the_town() {
        Time.at(MORNING);
        Placed order = Some.assigned(Some.placed(Some.resident(), visit()));
        Time.at(later(0, 4)); // 13:00
        assertThat(held(order)).isEqualTo("ASSIGNED STATION SN-014 STATION");
        Time.at(later(0, 8)); // 17:01: 4 h of the station, open until 17:00
        assertThat(order.status()).isEqualTo("ASSIGNED");
        Time.at(later(1, 1)); // 10:01
        assertThat(held(order)).isEqualTo("SUBMITTED GRID 310113113G5 GRID");
        assertThat(titles("sun", order)).contains("有单要您派");
        assertThat(order.seen().getString("statusText")).contains("接手");

        put(As.person("sun"), order, "assignment", Map.of("stationCode", "SN-018"))
                .then()
                .statusCode(200);
        assertThat(held(order)).isEqualTo("ASSIGNED STATION SN-018 GRID");
        Time.at(later(2, 1)); // 10:01 the next day
        assertThat(held(order)).isEqualTo("SUBMITTED TOWN 310113113 TOWN");
        assertThat(titles("zhao", order)).contains("有单要您派");
        assertThat(order.seen().getList("steps.text", String.class).stream().filter(t -> t.contains("没有在约好的时间里接单")))
                .hasSize(3);

        Time.at(later(2, 9));
        assertThat(order.seen().getString("level")).isEqualTo("DISTRICT");
        As.person("jing").get("/api/district/escalated?size=100").then().body("items.number", hasItem(order.number()));
    }

    @Test
    void what_is_given_back_goes_to_the_next_within_the_hour_and_the_second_time_to_the_grid() {
        Time.at(MORNING);
        Placed order = Some.assigned(Some.placed(Some.resident(), visit()));
        giveBack("qian", order);
        assertThat(held(order)).isEqualTo("SUBMITTED STATION SN-014 STATION");
        assertThat(order.seen().getString("statusText")).contains("正在另找人");
        Time.at(later(0, 1));
        assertThat(held(order)).isEqualTo("ASSIGNED STATION SN-014 STATION");
        giveBack("wang", order);
        assertThat(held(order)).isEqualTo("SUBMITTED GRID 310113113G5 GRID");
        put(As.person("sun"), order, "assignment", Map.of("stationCode", "SN-018"))
                .then()
                .statusCode(200);
        put(As.person("he"), order, "return", Map.of("reason", "NOT_ABLE"))
                .then()
                .spec(refused(409, "return.too-often"));
        assertThat(order.seenBy(As.person("he")).getList("actions"))
                .contains("acceptance")
                .doesNotContain("return");
    }

    @Test
    void a_station_may_send_on_what_came_back_before_the_next_gets_it() {
        Time.at(MORNING);
        Placed order = Some.assigned(Some.placed(Some.resident(), visit()));
        giveBack("qian", order);
        put(As.person("wang"), order, "assignment", Map.of("stationCode", "SN-018"))
                .then()
                .statusCode(200);
        Time.at(later(0, 1));
        assertThat(order.seen().getString("heldBy.code")).isEqualTo("SN-018");
    }

    @Test
    void who_accepts_starts_with_a_clean_sheet() {
        Time.at(MORNING);
        Placed order = Some.placed(Some.resident(), visit("wishedTime", later(3, 0)));
        Time.at(later(1, 0)); // the station is late: the grid has it
        put(As.person("sun"), order, "triage", Map.of("decision", "DISPATCH"))
                .then()
                .statusCode(200);
        Some.accepted(order);
        assertThat(order.seen().getString("level")).isEqualTo("STATION");
    }

    // --- levels
    // -------------------------------------------------------------------------------------------------------

    @Test
    void each_level_is_reminded_after_half_its_time_and_once() {
        Time.at(MORNING);
        Placed order = Some.placed(Some.resident(), visit());
        Time.at(later(1, 0));
        assertThat(titles("sun", order)).containsExactly("有单超时");
        Time.at(later(1, 4));
        Time.at(later(1, 5));
        assertThat(titles("sun", order)).containsExactly("有单超时", "快到时间了");
        Time.at(later(2, 1));
        assertThat(titles("sun", order)).containsExactly("有单超时", "快到时间了", "已经超时");
        assertThat(titles("zhao", order)).containsExactly("有单到镇里了");
    }

    @Test
    void where_nobody_coordinates_the_grid_the_town_is_next() {
        Time.at(MORNING);
        Placed order = Some.placed(Some.resident(), visit("stationCode", "SN-018"));
        Time.at(later(1, 1));
        assertThat(held(order)).isEqualTo("SUBMITTED TOWN 310113113 TOWN");
    }

    @Test
    void a_queue_shows_first_what_breaches_next() {
        Time.at(MORNING);
        Placed first = Some.placed(Some.resident(), visit());
        Time.at(later(0, 3));
        Placed second = Some.placed(Some.resident(), visit());
        List<String> all = As.person("sun").get("/api/grid/orders?size=100").path("items.number");
        assertThat(all.indexOf(first.number())).isNotNegative().isLessThan(all.indexOf(second.number()));
        As.person("zhao")
                .get("/api/town/orders?level=GRID&size=100")
                .then()
                .body("items.number", not(hasItem(first.number())));
        Time.at(later(1, 0));
        As.person("sun")
                .get("/api/grid/orders?level=GRID&size=100")
                .then()
                .body("items.number", hasItem(first.number()));
        As.person("zhao")
                .get("/api/town/orders?level=GRID&size=100")
                .then()
                .body("items.number", hasItem(first.number()));
        As.person("zhao")
                .get("/api/town/orders?level=TOWN&size=100")
                .then()
                .body("items.number", not(hasItem(first.number())));
        As.person("sun").get("/api/grid/orders?level=HEAVEN").then().statusCode(400);
        As.nobody().get("/api/grid/orders").then().spec(refused(401, "auth.required"));
        As.person("wang").get("/api/grid/orders").then().spec(refused(403, "auth.forbidden"));
    }

    @Test
    void a_coordinator_takes_over_before_it_is_late_and_answers() {
        Time.at(MORNING);
        Placed order = Some.assigned(Some.placed(Some.resident(), visit()));
        put(As.person("wang"), order, "takeover").then().spec(refused(403, "auth.forbidden"));
        put(As.person("sun"), order, "takeover").then().statusCode(200).body("level", equalTo("GRID"));
        assertThat(held(order)).isEqualTo("SUBMITTED GRID 310113113G5 GRID");
        put(As.person("sun"), order, "takeover").then().spec(refused(409, "takeover.already"));
        put(As.person("zhao"), order, "takeover").then().statusCode(200);
        assertThat(held(order)).isEqualTo("SUBMITTED TOWN 310113113 TOWN");
        put(As.person("zhao"), order, "triage", Map.of("decision", "REJECT", "reason", "做不了", "referral", "请打物业电话"))
                .then()
                .statusCode(200)
                .body("status", equalTo("REJECTED"));
        put(As.person("sun"), Some.confirmedOrder(), "takeover").then().spec(refused(409, "order.transition"));
    }

    @Test
    void who_took_up_what_nobody_said_was_done_may_say_so() {
        Instant starts = MORNING.plus(Duration.ofMinutes(15));
        Time.at(MORNING);
        Placed order =
                Some.inService(Some.accepted(Some.assigned(Some.placed(Some.resident(), visit("wishedTime", starts)))));
        Map<String, String> note = Map.of("note", "打电话问过，都做好了");
        assertThat(order.seenBy(As.person("sun")).getList("actions")).doesNotContain("delivery");
        put(As.person("sun"), order, "delivery", note).then().spec(refused(403, "auth.forbidden"));
        Time.at(later(0, 4)); // the planned end and two hours are over
        assertThat(held(order)).isEqualTo("IN_SERVICE GRID 310113113G5 GRID");
        assertThat(order.seenBy(As.person("sun")).getList("actions")).contains("delivery");
        put(As.person("sun"), order, "delivery", note)
                .then()
                .statusCode(200)
                .body("status", equalTo("DELIVERED"))
                .body("level", equalTo("STATION"));
    }

    @Test
    void the_grid_reads_for_a_station_only_what_came_up() {
        Placed order = Some.submittedOrder();
        put(As.person("sun"), order, "triage", Map.of("decision", "DISPATCH"))
                .then()
                .spec(refused(403, "auth.forbidden"));
    }

    // --- after a stop
    // -------------------------------------------------------------------------------------------------

    @Test
    void after_a_week_s_stop_each_order_climbs_one_level_and_nobody_is_told_twice() {
        Time.at(MORNING);
        Placed order = Some.placed(Some.resident(), visit());
        Placed offered = Some.assigned(Some.placed(Some.resident(), visit()));
        Time.at(later(7, 0));
        Time.at(later(7, 0).plusSeconds(1));
        assertThat(order.seen().getString("level")).isEqualTo("GRID");
        assertThat(titles("wang", order)).containsExactly("有一张新单", "已经超时");
        assertThat(titles("sun", order)).containsExactly("有单超时");
        assertThat(titles("zhao", order)).isEmpty();
        assertThat(order.seen().getList("steps")).hasSize(2);
        assertThat(held(offered)).isEqualTo("ASSIGNED STATION SN-014 STATION");
        assertThat(Inbox.of(As.person("qian"), offered)).hasSize(2);
        Instant due = Instant.parse(order.seen().getString("dueAt"));
        assertThat(due).isBetween(later(8, 0), later(8, 0).plusSeconds(60)); // counted from when they learned of it
    }

    @Test
    void what_was_missed_is_made_up_for_in_due_order() {
        Time.at(MORNING);
        Placed first = Some.placed(Some.resident(), visit());
        Time.at(MORNING.plus(Duration.ofMinutes(10)));
        Placed second = Some.placed(Some.resident(), visit());
        Time.at(later(6, 0));
        assertThat(lastId("sun", first)).isLessThan(lastId("sun", second));
    }

    @Test
    void an_appointment_that_is_over_is_announced_to_nobody() {
        Placed order = Some.confirmedOrder();
        Time.at(Instant.parse(order.seen().getString("endsAt")).plus(Duration.ofDays(1)));
        assertThat(Inbox.of(order.owner(), order))
                .extracting(Inbox.Message::title)
                .doesNotContain("别忘了");
    }

    @Test
    void sweeps_at_the_same_moment_escalate_once() {
        Time.at(MORNING);
        List<Placed> orders = Together.times(6, i -> Some.placed(Some.resident(), visit()));
        Together.times(4, i -> {
            Time.at(later(1, 0));
            return i;
        });
        // one that could not have it would look again in five minutes, and remind of it far too early
        Time.at(later(1, 0).plus(Duration.ofMinutes(6)));
        for (Placed order : orders) {
            assertThat(order.seen().getList("steps")).hasSize(2);
            assertThat(titles("sun", order)).containsExactly("有单超时");
        }
    }

    private static long lastId(String staff, Placed order) {
        List<Inbox.Message> all = Inbox.of(As.person(staff), order);
        return all.get(all.size() - 1).id();
    }

    private static String held(Placed order) {
        JsonPath seen = order.seen();
        return seen.getString("status") + " " + seen.getString("heldBy.kind") + " " + seen.getString("heldBy.code")
                + " " + seen.getString("level");
    }

    private static void giveBack(String who, Placed order) {
        put(As.person(who), order, "return", Map.of("reason", "NO_CAPACITY"))
                .then()
                .statusCode(200);
    }

    private static List<String> titles(String staff, Placed order) {
        return Inbox.of(As.person(staff), order).stream()
                .map(Inbox.Message::title)
                .toList();
    }
}
