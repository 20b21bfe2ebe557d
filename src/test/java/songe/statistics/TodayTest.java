package songe.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static songe.support.Refusal.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import songe.support.As;
import songe.support.Call;
import songe.support.Some;
import songe.support.Some.Placed;
import songe.support.Time;

@QuarkusTest
class TodayTest {

    @AfterEach
    void reset() {
        Time.reset();
    }

    private static JsonPath today(String who) {
        return As.person(who)
                .get("/api/town/today")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static int open(JsonPath today, String status) {
        return today.getInt("open.find { it.status == '" + status + "' }.count");
    }

    @Test
    void what_happens_is_counted() {
        JsonPath before = today("zhao");
        Some.closedOrder();
        Some.submittedOrder();
        Some.cancelledByResident();
        JsonPath after = today("zhao");
        assertThat(after.getInt("today.placed") - before.getInt("today.placed")).isEqualTo(3);
        assertThat(after.getInt("today.confirmed") - before.getInt("today.confirmed"))
                .isEqualTo(2);
        assertThat(after.getInt("today.served") - before.getInt("today.served")).isEqualTo(1);
        assertThat(after.getInt("today.closed") - before.getInt("today.closed")).isEqualTo(1);
        assertThat(after.getInt("today.cancelled") - before.getInt("today.cancelled"))
                .isEqualTo(1);
        assertThat(open(after, "SUBMITTED") - open(before, "SUBMITTED")).isEqualTo(1);
        assertThat(open(after, "CONFIRMED")).isEqualTo(open(before, "CONFIRMED"));
    }

    @Test
    void yesterday_is_not_today() {
        Some.submittedOrder();
        Time.at(Time.now().plus(Duration.ofDays(1)));
        assertThat(today("zhao").getInt("today.placed")).isZero();
    }

    @Test
    void what_nobody_answered_in_time_is_told_with_its_station() {
        Placed order = Some.submittedOrder();
        Time.at(Time.now().plus(Duration.ofDays(6)));
        JsonPath late = today("zhao");
        assertThat(late.getInt("overdue.find { it.station.code == 'SN-014' }.count"))
                .isPositive();
        assertThat(late.getList("next.number")).doesNotContain(order.number());
        assertThat(late.getList("late")).isNotEmpty();
        Map<String, Object> first = late.getMap("late[0]");
        assertThat(first).containsKeys("number", "title", "statusWords", "heldBy", "dueAt", "station");
    }

    @Test
    void a_low_score_of_this_week_is_shown_and_the_person_is_not() {
        Placed order = Some.deliveredOrder();
        Call.put(order.owner(), order, "rating", Map.of("score", 1, "words", "很不满意"))
                .then()
                .statusCode(200);
        String told = As.person("zhao").get("/api/town/today").asString();
        assertThat(JsonPath.from(told).getList("ratings.low.number")).contains(order.number());
        assertThat(JsonPath.from(told).getDouble("ratings.mean")).isBetween(1.0, 5.0);
        assertThat(told).doesNotContain(order.resident()).doesNotContain("很不满意").doesNotContain(Some.ADDRESS);
    }

    @Test
    void a_grid_sees_its_own_stations_only() {
        JsonPath grid = today("sun");
        assertThat(grid.getInt("stations.total"))
                .isPositive()
                .isLessThan(today("zhao").getInt("stations.total"));
        List<String> codes = As.person("sun").get("/api/town/stations").path("items.code");
        assertThat(codes).contains("SN-014").hasSize(grid.getInt("stations.total"));
        Some.submittedOrder();
        assertThat(open(today("sun"), "SUBMITTED")).isPositive();
    }

    @Test
    void a_station_s_load_grows_with_what_lies_there() {
        JsonPath before = load();
        Some.submittedOrder();
        Some.confirmedVisit();
        JsonPath after = load();
        assertThat(after.getInt("open") - before.getInt("open")).isEqualTo(2);
        assertThat(after.getInt("waiting") - before.getInt("waiting")).isEqualTo(1);
        assertThat(after.getInt("visitsToday")).isGreaterThanOrEqualTo(before.getInt("visitsToday"));
        Time.at(Time.now().plus(Duration.ofDays(6)));
        assertThat(load().getInt("overdue")).isPositive();
    }

    private static JsonPath load() {
        JsonPath all = As.person("zhao")
                .get("/api/town/stations")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return JsonPath.from(new com.fasterxml.jackson.databind.ObjectMapper()
                .valueToTree(all.getMap("items.find { it.code == 'SN-014' }"))
                .toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/town/today", "/api/town/stations"})
    void numbers_are_for_those_who_run_the_town(String path) {
        As.nobody().get(path).then().spec(refused(401, "auth.required"));
        As.person("wang").get(path).then().spec(refused(403, "auth.forbidden"));
        As.person("jing").get(path).then().spec(refused(403, "auth.forbidden"));
    }
}
