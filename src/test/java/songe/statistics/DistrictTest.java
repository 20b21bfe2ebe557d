package songe.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static songe.support.Refusal.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import songe.place.OpeningHours;
import songe.place.WorkingTime;
import songe.place.calendar.PublicDays;
import songe.support.As;
import songe.support.Sheets;
import songe.support.Some;
import songe.support.Some.Placed;
import songe.support.Time;

/** Somebody above the towns: totals and what was escalated, and no person. */
@QuarkusTest
class DistrictTest {
    private static final WorkingTime OFFICE = new WorkingTime(OpeningHours.OFFICE, Set.of(), PublicDays.NONE);

    @AfterEach
    void reset() {
        Time.reset();
    }

    private static JsonPath town(String code) {
        JsonPath all = As.person("jing")
                .get("/api/district/towns")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return all.setRootPath("items.find { it.town.code == '" + code + "' }");
    }

    private static List<String> escalated() {
        List<String> numbers = new ArrayList<>();
        for (String after = ""; after != null; ) {
            JsonPath page = As.person("jing")
                    .get("/api/district/escalated?size=100" + after)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            numbers.addAll(page.getList("items.number"));
            after = page.getString("next") == null ? null : "&after=" + page.getString("next");
        }
        return numbers;
    }

    @Test
    void the_district_is_named_and_belongs_to_no_town() {
        As.person("jing")
                .get("/api/me")
                .then()
                .statusCode(200)
                .body("town", nullValue())
                .body("roles[0].role", equalTo("DISTRICT"))
                .body("roles[0].scope.name", equalTo("宝山区"));
    }

    @Test
    void its_towns_are_counted_one_by_one() {
        Sheets other = Sheets.ofSmallTown();
        other.bring(As.person("admin")).statusCode(200);
        JsonPath before = town(As.TOWN);
        Some.closedOrder();
        JsonPath after = town(As.TOWN);
        assertThat(after.getInt("placed") - before.getInt("placed")).isEqualTo(1);
        assertThat(after.getInt("closed") - before.getInt("closed")).isEqualTo(1);
        assertThat(after.getDouble("keptInTime")).isBetween(0.0, 1.0);
        assertThat(after.getInt("stations")).isGreaterThan(30);
        JsonPath small = town(other.town);
        assertThat(small.getInt("stations")).isEqualTo(1);
        assertThat(small.getInt("items")).isEqualTo(2);
        assertThat(small.getInt("placed")).isZero();
        assertThat(small.getString("keptInTime")).isNull();
        assertThat(small.getString("ratings.mean")).isNull();
    }

    @Test
    void a_town_of_another_district_is_not_among_them() {
        Sheets far = Sheets.ofSmallTown();
        far.changing("areas", "310113", far.town + "D")
                .bring(As.person("admin"))
                .statusCode(200);
        List<String> codes = As.person("jing").get("/api/district/towns").path("items.town.code");
        assertThat(codes).contains(As.TOWN).doesNotContain(far.town);
    }

    @Test
    void what_neither_grid_nor_town_decided_in_a_working_day_each_comes_up_without_its_person() {
        Placed order = Some.submittedOrder();
        Instant due = Instant.parse(order.seen().getString("dueAt"));
        Time.at(due.plus(Duration.ofMinutes(1)));
        assertThat(escalated()).doesNotContain(order.number());
        Instant grid = OFFICE.plusDays(due.plus(Duration.ofMinutes(1)), 1).plusSeconds(5);
        Time.at(grid);
        assertThat(escalated()).doesNotContain(order.number());
        Time.at(OFFICE.plusDays(grid, 1).plusSeconds(5));
        assertThat(escalated()).contains(order.number());
        String told = As.person("jing").get("/api/district/escalated?size=100").asString();
        assertThat(told).doesNotContain(order.resident()).doesNotContain(Some.ADDRESS);
    }

    @Test
    void a_late_rework_comes_up_at_once() {
        Placed order = Some.reworkOrder();
        Instant due = Instant.parse(order.seen().getString("dueAt"));
        Time.at(due.minusSeconds(60));
        assertThat(escalated()).doesNotContain(order.number());
        Time.at(due.plusSeconds(1));
        assertThat(escalated()).contains(order.number());
    }

    @Test
    void an_order_itself_stays_with_its_town() {
        Placed order = Some.submittedOrder();
        As.person("jing").get("/api/orders/" + order.number()).then().spec(refused(404, "order.unknown"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/district/towns", "/api/district/escalated"})
    void a_district_s_numbers_are_for_the_district(String path) {
        As.nobody().get(path).then().spec(refused(401, "auth.required"));
        As.person("zhao").get(path).then().spec(refused(403, "auth.forbidden"));
        As.person("admin").get(path).then().spec(refused(403, "auth.forbidden"));
    }

    @Test
    void a_page_that_begins_nowhere_is_refused() {
        As.person("jing").get("/api/district/escalated?after=x").then().spec(refused(400, "page.cursor"));
    }
}
