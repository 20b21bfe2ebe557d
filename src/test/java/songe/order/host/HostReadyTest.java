package songe.order.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static songe.support.Refusal.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import songe.support.As;
import songe.support.Call;
import songe.support.Course;
import songe.support.Desk;
import songe.support.Some;
import songe.support.Some.Placed;
import songe.support.Time;
import songe.support.Wanted;

/** Whoever holds a session is asked a day before whether they will be there. */
@QuarkusTest
class HostReadyTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @AfterEach
    void reset() {
        Time.reset();
    }

    /** What somebody was told about an item, oldest first. */
    private static List<String> told(String account, long item) {
        String title = As.nobody().get("/api/items/" + item).path("title");
        List<Map<String, Object>> all =
                As.person(account).get("/api/inbox?size=100").jsonPath().getList("items");
        List<String> titles = new java.util.ArrayList<>(all.stream()
                .filter(m -> m.get("orderNumber") == null && ((String) m.get("text")).contains("“" + title + "”"))
                .map(m -> (String) m.get("title"))
                .toList());
        java.util.Collections.reverse(titles);
        return titles;
    }

    private static JsonPath session(Course course, int day) {
        LocalDate when = Time.day(course.startsAt(day));
        return As.person("wang")
                .get("/api/station/sessions?day=" + when)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("items.find { it.id == " + course.session(day) + " }");
    }

    @Test
    void a_day_before_the_station_is_asked_about_each_session_that_people_booked() {
        Course course = Course.of(4);
        course.booked(Some.resident(), 3);
        Instant starts = course.startsAt(3);
        Time.at(starts.minus(Duration.ofHours(24)).minus(MINUTE));
        assertThat(told("wang", course.item())).isEmpty();
        Time.at(starts.minus(Duration.ofHours(24)));
        assertThat(told("wang", course.item())).containsExactly("请确认主持人");
        assertThat(session(course, 3).getString("host.askedAt")).isNotNull();
        assertThat(session(course, 3).getString("host.ready")).isNull();
        Time.at(starts.minus(Duration.ofHours(23)));
        assertThat(told("wang", course.item())).hasSize(1);
        course.answer(As.person("wang"), 3, true).then().statusCode(200).body("ready", equalTo(true));
        assertThat(session(course, 3).getBoolean("host.ready")).isTrue();
        Time.at(starts.minus(Duration.ofHours(11)));
        assertThat(told("sun", course.item())).isEmpty();
    }

    @Test
    void what_nobody_answers_goes_to_the_grid_and_then_to_the_town() {
        Course course = Course.of(4);
        course.booked(Some.resident(), 3);
        Instant starts = course.startsAt(3);
        Time.at(starts.minus(Duration.ofHours(24)));
        Time.at(starts.minus(Duration.ofHours(12)).minus(MINUTE));
        assertThat(told("sun", course.item())).isEmpty();
        Time.at(starts.minus(Duration.ofHours(12)).plus(MINUTE));
        assertThat(told("sun", course.item())).containsExactly("有一场没人确认主持");
        assertThat(told("wang", course.item())).containsExactly("请确认主持人", "主持人还没确认");
        assertThat(told("zhao", course.item())).isEmpty();
        Time.at(starts.minus(Duration.ofHours(3)).plus(MINUTE));
        assertThat(told("zhao", course.item())).containsExactly("有一场没人确认主持");
        Time.at(starts.minus(MINUTE));
        assertThat(told("zhao", course.item())).hasSize(1);
    }

    @Test
    void an_empty_session_and_a_cancelled_one_ask_nobody() {
        Course course = Course.of(4);
        course.booked(Some.resident(), 4);
        Time.at(course.startsAt(3).minus(Duration.ofHours(20)));
        assertThat(session(course, 3).getString("host")).isNull();
        assertThat(told("wang", course.item())).isEmpty();
        Time.at(course.startsAt(4).minus(Duration.ofHours(23)));
        Desk.cancel(As.person("wang"), course.session(4), "停电", "下周再来").then().statusCode(200);
        course.answer(As.person("wang"), 4, true).then().spec(refused(409, "session.cancelled"));
        Time.at(course.startsAt(4).minus(Duration.ofHours(11)));
        assertThat(told("sun", course.item())).isEmpty();
    }

    @Test
    void residents_read_that_somebody_will_be_there() {
        Course course = Course.of(4);
        Placed order = course.booked(Some.resident(), 3);
        Time.at(course.startsAt(3).minus(Duration.ofHours(20)));
        assertThat(order.seen().getString("statusText")).doesNotContain("主持人");
        course.answer(As.person("wang"), 3, true).then().statusCode(200);
        assertThat(order.seen().getString("statusText")).contains("主持人已经准备好了");
    }

    @Test
    void where_nobody_can_be_there_nobody_misses_it() {
        Course course = Course.of(4);
        Placed order = course.booked(Some.resident(), 3);
        Time.at(course.startsAt(3).minus(Duration.ofHours(20)));
        course.answer(As.person("wang"), 3, false).then().statusCode(200).body("ready", equalTo(false));
        assertThat(told("sun", course.item())).containsExactly("有一场主持人来不了");
        course.waited(3);
        Course.note(order).then().spec(refused(409, "no-show.host-absent"));
        assertThat(order.status()).isEqualTo("CONFIRMED");
    }

    /** Somebody was checked in, but nobody said that the host was there. */
    @Test
    void where_nobody_answered_a_no_show_does_not_count() {
        Course course = Course.of(4);
        Placed order = course.booked(Some.resident(), 3);
        Placed other = course.booked(Some.resident(), 3);
        Time.at(course.startsAt(3));
        Call.checkIn(As.person("wang"), Map.of("number", other.number(), "reason", "没带手机"))
                .then()
                .statusCode(201);
        course.waited(3);
        Course.note(order).then().statusCode(200);
        order.owner()
                .get("/api/me/penalties")
                .then()
                .body("counted", equalTo(0))
                .body("items[0].excuse", equalTo("那一场没有确认主持人到位，不计爽约次数"));
    }

    @Test
    void the_unit_whose_item_it_is_answers_for_it() {
        long item = Wanted.published(Wanted.daily());
        JsonPath sessions = Desk.sessions(item);
        Course course = new Course(item, sessions);
        course.booked(Some.resident(), 3);
        Time.at(course.startsAt(3).minus(Duration.ofHours(24)));
        assertThat(told("chen", item)).contains("请确认主持人");
        RequestSpecification chen = As.person("chen");
        chen.get("/api/partner/host-checks").then().statusCode(200).body("items.host.sessionId", hasItem((int)
                course.session(3)));
        course.answer(As.person("qian"), 3, true).then().spec(refused(404, "session.unknown"));
        course.answer(As.person("chen"), 3, true).then().statusCode(200);
        assertThat(session(course, 3).getBoolean("host.ready")).isTrue();
    }

    @Test
    void nobody_else_answers() {
        Course course = Course.of(4);
        course.booked(Some.resident(), 3);
        course.answer(As.nobody(), 3, true).then().spec(refused(401, "auth.required"));
        course.answer(As.resident(Some.resident()), 3, true).then().spec(refused(403, "auth.forbidden"));
        course.answer(As.person("he"), 3, true).then().spec(refused(404, "session.unknown"));
        Call.body(As.person("wang"), Map.of())
                .put("/api/sessions/" + course.session(3) + "/host-ready")
                .then()
                .statusCode(400);
        Time.at(course.startsAt(3).plus(Duration.ofHours(3)));
        course.answer(As.person("wang"), 3, true).then().spec(refused(409, "session.over"));
    }
}
