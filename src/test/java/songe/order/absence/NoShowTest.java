package songe.order.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static songe.support.Call.place;
import static songe.support.Call.put;
import static songe.support.Refusal.refused;
import static songe.support.With.fields;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import songe.support.As;
import songe.support.Call;
import songe.support.Course;
import songe.support.Desk;
import songe.support.Inbox;
import songe.support.Some;
import songe.support.Some.Placed;
import songe.support.Time;

/** Transition 16: the resident did not come, and what that costs. */
@QuarkusTest
class NoShowTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @AfterEach
    void reset() {
        Time.reset();
    }

    private static JsonPath penalties(RequestSpecification who) {
        return who.get("/api/me/penalties").then().statusCode(200).extract().jsonPath();
    }

    @Test
    void half_an_hour_has_to_pass() {
        Course course = Course.of(4);
        Placed order = course.booked(Some.resident(), 3);
        course.begins(3);
        Time.at(course.startsAt(3).plus(Duration.ofMinutes(29)));
        Course.note(order).then().spec(refused(409, "no-show.too-early"));
        assertThat(order.seenBy(As.person("wang")).getList("actions")).doesNotContain("no-show");
        Time.at(course.startsAt(3).plus(Duration.ofMinutes(31)));
        assertThat(order.seenBy(As.person("wang")).getList("actions")).contains("no-show");
        Course.note(order).then().statusCode(200).body("status", equalTo("RESIDENT_NO_SHOW"));
        JsonPath seen = order.seen();
        assertThat(seen.getString("statusText")).contains("没有等到您", "记一次爽约", "申诉");
        assertThat(seen.getList("actions")).contains("appeal").doesNotContain("pass", "cancellation");
        assertThat(Inbox.of(order.owner(), order))
                .extracting(Inbox.Message::title)
                .contains("没有等到您");
        Course.note(order).then().spec(refused(409, "order.transition"));
    }

    @Test
    void the_place_is_given_back_and_the_counts_stay_honest() {
        Course course = Course.of(4);
        Placed order = course.booked(Some.resident(), 3);
        course.begins(3);
        course.waited(3);
        LocalDate day = Time.day(course.startsAt(3));
        String session = "items.find { it.id == " + course.session(3) + " }.";
        JsonPath before =
                As.person("wang").get("/api/station/sessions?day=" + day).jsonPath();
        assertThat(before.getInt(session + "taken")).isEqualTo(2);
        Course.note(order).then().statusCode(200);
        JsonPath after =
                As.person("wang").get("/api/station/sessions?day=" + day).jsonPath();
        assertThat(after.getInt(session + "taken")).isEqualTo(1);
        assertThat(after.getInt(session + "arrived")).isEqualTo(1);
        assertThat(after.getInt(session + "expected")).isZero();
    }

    @Test
    void only_who_serves_it_may_say_so() {
        Course course = Course.of(4);
        Placed order = course.booked(Some.resident(), 3);
        course.begins(3);
        course.waited(3);
        put(As.nobody(), order, "no-show").then().spec(refused(401, "auth.required"));
        put(order.owner(), order, "no-show").then().spec(refused(403, "auth.forbidden"));
        put(As.person("he"), order, "no-show").then().spec(refused(404, "order.unknown"));
        assertThat(order.status()).isEqualTo("CONFIRMED");
    }

    @Test
    void a_number_may_be_called_as_long_as_the_stall_is_open() {
        long item = Desk.newItem("QUEUE");
        Desk.carriedDaily("wang", item, 9);
        Placed order = Some.placed(Some.resident(), fields("itemId", item, "sessionId", Desk.laterSession(item)));
        Instant ends = Instant.parse(order.seen().getString("endsAt"));
        Time.at(ends.minus(MINUTE));
        Course.note(order).then().spec(refused(409, "no-show.too-early"));
        Time.at(ends.plus(MINUTE));
        Course.note(order).then().statusCode(200);
        assertThat(penalties(order.owner()).getString("items[0].excuse")).contains("不计爽约次数");
    }

    // --- what counts ---------------------------------------------------------------------------------------------

    @Test
    void a_visit_is_help_and_never_counts() {
        Placed visit = Some.confirmedVisit();
        Time.at(Instant.parse(visit.seen().getString("startsAt")).plus(Duration.ofMinutes(31)));
        put(As.person("lu"), visit, "no-show").then().statusCode(200);
        JsonPath mine = penalties(visit.owner());
        assertThat(mine.getInt("counted")).isZero();
        assertThat(mine.getBoolean("items[0].counts")).isFalse();
        assertThat(visit.seen().getString("statusText")).contains("不计爽约次数");
        assertThat(visit.seen().getList("actions")).doesNotContain("appeal");
    }

    /** The desk may have been offline: nobody can prove that it was not. */
    @Test
    void where_nobody_was_checked_in_nobody_missed_anything() {
        Course course = Course.of(4);
        Placed order = course.booked(Some.resident(), 3);
        course.waited(3);
        Course.note(order).then().statusCode(200);
        JsonPath mine = penalties(order.owner());
        assertThat(mine.getInt("counted")).isZero();
        assertThat(mine.getString("items[0].excuse")).contains("没有任何到场记录");
    }

    @Test
    void what_is_noted_days_later_does_not_count() {
        Course course = Course.of(4);
        Placed order = course.booked(Some.resident(), 3);
        course.begins(3);
        Time.at(course.startsAt(3).plus(Duration.ofDays(2)).plus(MINUTE));
        Course.note(order).then().statusCode(200);
        assertThat(penalties(order.owner()).getString("items[0].excuse")).contains("太晚");
    }

    @Test
    void on_a_closed_day_nobody_missed_anything() {
        Placed visit = atTheStation();
        Instant starts = Instant.parse(visit.seen().getString("startsAt"));
        LocalDate day = Time.day(starts);
        Time.at(starts.plus(Duration.ofMinutes(31)));
        Call.body(As.person("wang"), Map.of("reason", "停电", "alternative", "明天再来"))
                .put("/api/station/closures/" + day)
                .then()
                .statusCode(200);
        try {
            Course.note(visit).then().spec(refused(409, "no-show.station-closed"));
        } finally {
            As.person("wang").delete("/api/station/closures/" + day).then().statusCode(204);
        }
        Course.note(visit).then().statusCode(200);
    }

    /** By appointment, without a session. */
    private static Placed atTheStation() {
        long item = Desk.newItem("REVIEW");
        Call.body(As.person("wang"), fields("itemId", item, "weekdays", java.util.List.of(), "capacity", 9))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/station/offers")
                .then()
                .statusCode(201);
        Instant wished = Time.now().plus(Duration.ofDays(3)).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        Placed order =
                Some.placed(Some.resident(), fields("itemId", item, "stationCode", Some.STATION, "wishedTime", wished));
        put(As.person("wang"), order, "triage", Map.of("decision", "DISPATCH"))
                .then()
                .statusCode(200);
        put(As.person("wang"), order, "acceptance", Map.of()).then().statusCode(200);
        return order;
    }

    // --- three in ninety days ------------------------------------------------------------------------------------

    @Test
    void three_in_ninety_days_pause_what_is_scarce_for_a_week() {
        Course course = Course.of(9);
        String resident = Some.resident();
        course.missed(resident, 1);
        course.missed(resident, 2);
        assertThat(penalties(As.resident(resident)).getString("pausedUntil")).isNull();
        Placed third = course.missed(resident, 3);
        JsonPath mine = penalties(As.resident(resident));
        assertThat(mine.getInt("counted")).isEqualTo(3);
        Instant until = Instant.parse(mine.getString("pausedUntil"));
        Instant noted = course.startsAt(3).plus(Duration.ofMinutes(31));
        assertThat(until)
                .isBetween(
                        noted.plus(Duration.ofDays(7)),
                        noted.plus(Duration.ofDays(7)).plus(MINUTE));
        assertThat(Inbox.of(third.owner(), third))
                .extracting(Inbox.Message::title)
                .contains("暂停约名额");
        place(As.resident(resident), course.request(5))
                .then()
                .spec(refused(409, "order.paused"))
                .body("until", equalTo(until.toString()))
                .body("detail", containsString("申诉"));
        hold(resident, course.session(5)).then().spec(refused(409, "order.paused"));
        // help goes on
        place(As.resident(resident), Some.visit()).then().statusCode(201);
        shortlyBefore(until);
        place(As.resident(resident), course.request(12)).then().spec(refused(409, "order.paused"));
        Time.at(until);
        place(As.resident(resident), course.request(12)).then().statusCode(201);
    }

    private static Response hold(String resident, long session) {
        return Call.body(As.resident(resident), Map.of("sessionId", session))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/holds");
    }

    /** Going months ahead has everything due swept, some seconds' work, and the clock ticks on: so the last step is a short one. */
    private static void shortlyBefore(Instant moment) {
        Time.at(moment.minus(Duration.ofMinutes(1)));
        Time.at(moment.minusSeconds(5));
    }

    @Test
    void the_first_fades_on_the_ninety_first_day() {
        Course course = Course.of(9);
        String resident = Some.resident();
        course.missed(resident, 1);
        course.missed(resident, 2);
        Instant fades = Instant.parse(penalties(As.resident(resident)).getString("items[1].fadesAt"));
        assertThat(fades)
                .isAfterOrEqualTo(course.startsAt(1).plus(Duration.ofDays(90)))
                .isBefore(course.startsAt(1).plus(Duration.ofDays(91)));
        shortlyBefore(fades);
        assertThat(penalties(As.resident(resident)).getInt("counted")).isEqualTo(2);
        Time.at(fades);
        assertThat(penalties(As.resident(resident)).getInt("counted")).isEqualTo(1);
        // a third now is only the second that counts
        Course later = new Course(course.item(), Desk.sessions(course.item()));
        later.missed(resident, 1);
        assertThat(penalties(As.resident(resident)).getString("pausedUntil")).isNull();
    }

    @Test
    void they_belong_to_who_did_not_come_whoever_ordered() {
        Course course = Course.of(9);
        String mother = Some.residentWith(Map.of("phone", "13700000016"));
        for (int day = 1; day <= 3; day++) {
            Placed order = forMother(course, mother, day);
            course.begins(day);
            course.waited(day);
            Course.note(order).then().statusCode(200);
        }
        place(As.resident(mother), course.request(5)).then().spec(refused(409, "order.paused"));
        place(As.resident(Some.resident()), request(course, mother, 5)).then().spec(refused(409, "order.paused"));
        assertThat(penalties(As.resident(mother)).getInt("counted")).isEqualTo(3);
    }

    private static Placed forMother(Course course, String mother, int day) {
        return Some.placed(Some.resident(), request(course, mother, day));
    }

    private static Map<String, Object> request(Course course, String mother, int day) {
        Map<String, Object> request = course.request(day);
        request.put(
                "beneficiary", Map.of("name", mother, "phone", "13700000016", "relation", "母亲", "consent", "VOICE"));
        return request;
    }

    @Test
    void everybody_sees_only_their_own() {
        Course course = Course.of(4);
        Placed order = course.missed(Some.resident(), 3);
        assertThat(penalties(order.owner()).getList("items.number")).containsExactly(order.number());
        assertThat(penalties(As.resident(Some.resident())).getList("items")).isEmpty();
        As.nobody().get("/api/me/penalties").then().spec(refused(401, "auth.required"));
    }
}
