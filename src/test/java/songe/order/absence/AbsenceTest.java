package songe.order.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static songe.support.Call.put;
import static songe.support.Refusal.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import songe.support.As;
import songe.support.Call;
import songe.support.Course;
import songe.support.Inbox;
import songe.support.Some;
import songe.support.Some.Placed;
import songe.support.Time;

/** Transition 17: nobody came to serve. */
@QuarkusTest
class AbsenceTest {
    private static final Map<String, String> VERIFY = Map.of("decision", "VERIFY", "words", "师傅走错了小区");
    private static final Map<String, String> REFUTE = Map.of("decision", "REFUTE", "words", "师傅敲过门，没人应");
    private static final Map<String, String> OF_SESSION =
            Map.of("decision", "VERIFY", "words", "老师临时病了", "alternative", "下周三补一场");

    @AfterEach
    void reset() {
        Time.reset();
    }

    private static Placed visitThatNobodyCameTo() {
        Placed visit = Some.confirmedVisit();
        Time.at(startsAt(visit).plus(Duration.ofMinutes(16)));
        return visit;
    }

    private static Instant startsAt(Placed order) {
        return Instant.parse(order.seen().getString("startsAt"));
    }

    private static Response decide(RequestSpecification who, Placed order, Map<String, ?> decision) {
        return Call.body(who, decision).put("/api/orders/{number}/absence/decision", order.number());
    }

    private static Placed reported(Placed order) {
        put(order.owner(), order, "absence", Map.of("words", "等了很久")).then().statusCode(200);
        return order;
    }

    @Test
    void a_quarter_of_an_hour_has_to_pass() {
        Placed visit = Some.confirmedVisit();
        Instant starts = startsAt(visit);
        Time.at(starts.plus(Duration.ofMinutes(14)));
        assertThat(visit.seen().getList("actions")).doesNotContain("absence");
        put(visit.owner(), visit, "absence", Map.of()).then().spec(refused(409, "absence.too-early"));
        Time.at(starts.plus(Duration.ofMinutes(16)));
        assertThat(visit.seen().getList("actions")).contains("absence");
        put(visit.owner(), visit, "absence", Map.of("words", "没有人来"))
                .then()
                .statusCode(200)
                .body("status", equalTo("CONFIRMED"))
                .body("dispute.heldBy", equalTo("STATION"));
        assertThat(visit.seen().getString("statusText")).contains("您说没有人来", "正在核实");
        put(visit.owner(), visit, "absence", Map.of()).then().spec(refused(409, "dispute.twice"));
        Time.at(starts.plus(Duration.ofDays(9)));
        Placed late = visit;
        put(As.resident(Some.resident()), late, "absence", Map.of()).then().spec(refused(404, "order.unknown"));
    }

    @Test
    void a_visit_that_is_verified_is_given_out_anew_before_all_others() {
        Placed visit = reported(visitThatNobodyCameTo());
        assertThat(Inbox.of(As.person("wang"), visit))
                .extracting(Inbox.Message::title)
                .contains("居民说没有人来");
        As.person("wang").get("/api/disputes?size=100").then().body("items.number", hasItem(visit.number()));
        decide(As.person("wang"), visit, VERIFY).then().statusCode(200);
        JsonPath seen = visit.seen();
        assertThat(seen.getList("steps.to")).containsSubsequence("CONFIRMED", "PROVIDER_NO_SHOW", "SUBMITTED");
        assertThat(seen.getString("status")).isEqualTo("SUBMITTED");
        assertThat(seen.getBoolean("urgent")).isTrue();
        assertThat(seen.getString("statusText")).contains("对不起", "不用重新点单", "优先");
        assertThat(seen.getString("heldBy.kind")).isEqualTo("STATION");
        assertThat(Duration.between(
                        Instant.parse(seen.getString("steps[-1].at")), Instant.parse(seen.getString("dueAt"))))
                .isLessThan(Duration.ofDays(5));
        assertThat(Inbox.of(visit.owner(), visit))
                .extracting(Inbox.Message::title)
                .contains("对不起，没有人来");
        // the same order is served after all: by itself it would go to somebody else
        put(As.person("wang"), visit, "assignment", Map.of("partnerCode", "FIX"))
                .then()
                .statusCode(200);
        Instant again = Instant.parse(seen.getString("steps[-1].at")).plus(Duration.ofHours(3));
        put(As.person("qian"), visit, "acceptance", Map.of("startsAt", again))
                .then()
                .statusCode(200);
        put(visit.owner(), visit, "agreement", Map.of("agreed", true))
                .then()
                .statusCode(200)
                .body("status", equalTo("CONFIRMED"))
                .body("urgent", equalTo(false));
        // and may be reported anew
        Time.at(again.plus(Duration.ofMinutes(16)));
        assertThat(visit.seen().getList("actions")).contains("absence");
    }

    @Test
    void what_is_refuted_stays_as_it_was() {
        Placed visit = reported(visitThatNobodyCameTo());
        Time.at(startsAt(visit).plus(Duration.ofMinutes(40)));
        put(As.person("lu"), visit, "no-show").then().spec(refused(409, "no-show.absence-reported"));
        decide(As.person("wang"), visit, REFUTE).then().statusCode(200);
        assertThat(visit.status()).isEqualTo("CONFIRMED");
        assertThat(visit.seen().getString("dispute.answer")).isEqualTo("师傅敲过门，没人应");
        decide(As.person("wang"), visit, VERIFY).then().spec(refused(409, "dispute.decided"));
        put(visit.owner(), visit, "absence", Map.of()).then().spec(refused(409, "dispute.twice"));
        put(As.person("lu"), visit, "no-show").then().statusCode(200);
    }

    @Test
    void whoever_comes_late_comes_all_the_same() {
        Placed visit = reported(visitThatNobodyCameTo());
        Some.inService(visit);
        assertThat(visit.seen().getString("status")).isEqualTo("IN_SERVICE");
        decide(As.person("wang"), visit, VERIFY).then().statusCode(409);
        As.person("wang")
                .get("/api/disputes?size=100")
                .then()
                .body("items.findAll { it.number == '" + visit.number() + "' }.size()", equalTo(0));
    }

    @Test
    void about_a_session_of_the_station_the_grid_decides() {
        Course course = Course.of(9);
        String resident = Some.resident();
        Placed noted = course.booked(Some.resident(), 3);
        Placed order = course.booked(resident, 3);
        course.begins(3);
        course.waited(3);
        Course.note(noted).then().statusCode(200);
        reported(order);
        assertThat(order.seen().getString("dispute.heldBy")).isEqualTo("GRID");
        decide(As.person("wang"), order, OF_SESSION).then().spec(refused(403, "auth.forbidden"));
        decide(As.person("sun"), order, VERIFY)
                .then()
                .spec(refused(422, "absence.alternative-required", "alternative"));
        Course.note(order).then().spec(refused(409, "no-show.absence-reported"));
        decide(As.person("sun"), order, OF_SESSION).then().statusCode(200).body("status", equalTo("PROVIDER_NO_SHOW"));
        assertThat(order.seen().getString("statusText")).contains("对不起", "下周三补一场");
        // who was noted in that session missed nothing
        noted.owner().get("/api/me/penalties").then().body("counted", equalTo(0));
        Placed third = course.booked(Some.resident(), 4);
        assertThat(third.status()).isEqualTo("CONFIRMED");
    }

    @Test
    void nobody_else_reports_or_decides() {
        Placed visit = visitThatNobodyCameTo();
        put(As.nobody(), visit, "absence", Map.of()).then().spec(refused(401, "auth.required"));
        put(As.person("qian"), visit, "absence", Map.of()).then().spec(refused(403, "auth.forbidden"));
        put(As.person("wang"), visit, "absence", Map.of()).then().spec(refused(403, "auth.forbidden"));
        put(visit.owner(), visit, "absence", Map.of("words", "字".repeat(201)))
                .then()
                .statusCode(400);
        decide(As.person("wang"), visit, VERIFY).then().spec(refused(409, "dispute.none"));
        reported(visit);
        decide(As.person("qian"), visit, VERIFY).then().spec(refused(403, "auth.forbidden"));
        decide(As.person("he"), visit, VERIFY).then().spec(refused(404, "order.unknown"));
        decide(As.person("wang"), visit, Map.of("decision", "VERIFY")).then().statusCode(400);
        As.resident(Some.resident()).get("/api/disputes").then().spec(refused(403, "auth.forbidden"));
        As.nobody().get("/api/disputes").then().spec(refused(401, "auth.required"));
    }

    @Test
    void what_the_station_leaves_lying_goes_to_the_grid() {
        Placed visit = reported(visitThatNobodyCameTo());
        Instant due = Instant.parse(visit.seen().getString("dispute.dueAt"));
        Time.at(due.plus(Duration.ofMinutes(1)));
        assertThat(visit.seen().getString("dispute.heldBy")).isEqualTo("GRID");
        assertThat(Inbox.of(As.person("sun"), visit))
                .extracting(Inbox.Message::title)
                .containsExactly("居民说没有人来，过了时间还没答复");
        decide(As.person("sun"), visit, VERIFY).then().statusCode(200);
    }

    @Test
    void before_the_time_nothing_can_be_missed() {
        Placed order = Some.confirmedOrder();
        put(order.owner(), order, "absence", Map.of()).then().spec(refused(409, "absence.too-early"));
        Placed asked = Some.submittedOrder();
        put(asked.owner(), asked, "absence", Map.of()).then().spec(refused(409, "order.transition"));
    }
}
