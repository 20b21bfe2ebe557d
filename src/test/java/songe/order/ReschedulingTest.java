package songe.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static songe.support.Call.put;
import static songe.support.Refusal.refused;
import static songe.support.With.fields;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import songe.support.As;
import songe.support.Course;
import songe.support.Desk;
import songe.support.Inbox;
import songe.support.Some;
import songe.support.Some.Placed;
import songe.support.Time;

/** Transition 12 by whoever serves: nothing changes before the resident agrees. */
@QuarkusTest
class ReschedulingTest {
    private static final Map<String, Boolean> YES = Map.of("agreed", true);
    private static final Map<String, Boolean> NO = Map.of("agreed", false);

    @AfterEach
    void reset() {
        Time.reset();
    }

    private static Response propose(RequestSpecification who, Placed order, Object... to) {
        Map<String, Object> body = fields(to);
        body.put("reason", "老师临时有事");
        return put(who, order, "proposal", body);
    }

    private static int free(Course course, int day) {
        return Desk.sessions(course.item()).getInt("items.find { it.id == " + course.session(day) + " }.free");
    }

    @Test
    void another_session_is_had_once_the_resident_agrees() {
        Course course = Course.of(3);
        Placed order = course.booked(Some.resident(), 3);
        propose(As.person("wang"), order, "sessionId", course.session(4))
                .then()
                .statusCode(200)
                .body("status", equalTo("CONFIRMED"));
        JsonPath seen = order.seen();
        assertThat(Instant.parse(seen.getString("startsAt"))).isEqualTo(course.startsAt(3));
        assertThat(Instant.parse(seen.getString("proposedTime"))).isEqualTo(course.startsAt(4));
        assertThat(seen.getString("statusText")).contains("想改到", "您看行不行");
        assertThat(seen.getList("actions")).contains("agreement");
        assertThat(Inbox.of(order.owner(), order))
                .extracting(Inbox.Message::title)
                .contains("请确认时间");
        assertThat(free(course, 4)).isEqualTo(3);
        put(order.owner(), order, "agreement", YES).then().statusCode(200);
        assertThat(Instant.parse(order.seen().getString("startsAt"))).isEqualTo(course.startsAt(4));
        assertThat(order.seen().getString("proposedTime")).isNull();
        assertThat(free(course, 3)).isEqualTo(3);
        assertThat(free(course, 4)).isEqualTo(2);
        put(order.owner(), order, "agreement", YES).then().statusCode(409);
    }

    @Test
    void who_does_not_agree_keeps_what_they_have() {
        Course course = Course.of(3);
        Placed order = course.booked(Some.resident(), 3);
        propose(As.person("wang"), order, "sessionId", course.session(4)).then().statusCode(200);
        put(order.owner(), order, "agreement", NO).then().statusCode(200).body("status", equalTo("CONFIRMED"));
        JsonPath seen = order.seen();
        assertThat(Instant.parse(seen.getString("startsAt"))).isEqualTo(course.startsAt(3));
        assertThat(seen.getList("actions")).doesNotContain("agreement").contains("pass");
        assertThat(Inbox.of(As.person("wang"), order))
                .extracting(Inbox.Message::title)
                .contains("居民不改时间");
    }

    @Test
    void who_says_nothing_for_two_days_keeps_what_they_have_and_both_are_told() {
        Course course = Course.of(3);
        Placed order = course.booked(Some.resident(), 5);
        propose(As.person("wang"), order, "sessionId", course.session(6)).then().statusCode(200);
        Instant asked = Time.now();
        assertThat(order.seen().getString("statusText")).contains("前回个话");
        Time.at(asked.plus(Duration.ofHours(47)));
        assertThat(order.seen().getString("proposedTime")).isNotNull();
        Time.at(asked.plus(Duration.ofHours(48)).plusSeconds(30));
        JsonPath seen = order.seen();
        assertThat(seen.getString("proposedTime")).isNull();
        assertThat(Instant.parse(seen.getString("startsAt"))).isEqualTo(course.startsAt(5));
        assertThat(seen.getString("steps[-1].text")).contains("照原来的时间");
        assertThat(titles(order.owner(), order)).contains("照原来的时间");
        assertThat(titles(As.person("wang"), order)).contains("居民没有答复");
        // and is reminded of it a day before all the same
        Time.at(course.startsAt(5).minus(Duration.ofHours(23)));
        assertThat(titles(order.owner(), order)).contains("别忘了");
    }

    private static List<String> titles(RequestSpecification who, Placed order) {
        return Inbox.of(who, order).stream().map(Inbox.Message::title).toList();
    }

    @Test
    void two_times_are_enough_and_two_hours_before_it_is_settled() {
        Course course = Course.of(3);
        Placed order = course.booked(Some.resident(), 3);
        for (int day : new int[] {4, 5}) {
            propose(As.person("wang"), order, "sessionId", course.session(day))
                    .then()
                    .statusCode(200);
            put(order.owner(), order, "agreement", YES).then().statusCode(200);
        }
        propose(As.person("wang"), order, "sessionId", course.session(3))
                .then()
                .spec(refused(409, "schedule.too-often"));
        Placed late = course.booked(Some.resident(), 3);
        propose(As.person("wang"), late, "sessionId", course.session(4)).then().statusCode(200);
        Time.at(course.startsAt(3).minus(Duration.ofHours(2)).plus(Duration.ofMinutes(1)));
        assertThat(late.seen().getList("actions")).doesNotContain("agreement");
        put(late.owner(), late, "agreement", YES).then().spec(refused(409, "agreement.nothing"));
        propose(As.person("wang"), late, "sessionId", course.session(4)).then().spec(refused(409, "schedule.too-late"));
    }

    @Test
    void what_is_full_by_then_cannot_be_had() {
        Course course = Course.of(1);
        Placed order = course.booked(Some.resident(), 3);
        propose(As.person("wang"), order, "sessionId", course.session(4)).then().statusCode(200);
        course.booked(Some.resident(), 4);
        put(order.owner(), order, "agreement", YES).then().spec(refused(409, "booking.full"));
        assertThat(Instant.parse(order.seen().getString("startsAt"))).isEqualTo(course.startsAt(3));
        propose(As.person("wang"), order, "sessionId", course.session(4)).then().spec(refused(409, "booking.full"));
    }

    @Test
    void whoever_comes_to_a_visit_proposes_another_hour() {
        Instant wished = Time.now().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS);
        Placed visit = Some.accepted(Some.assigned(Some.placed(Some.resident(), Some.visit("wishedTime", wished))));
        Instant later = wished.plus(Duration.ofHours(3));
        propose(As.person("wang"), visit, "startsAt", later).then().spec(refused(403, "auth.forbidden"));
        propose(As.person("qian"), visit, "startsAt", later).then().statusCode(200);
        put(visit.owner(), visit, "agreement", YES).then().statusCode(200);
        assertThat(Instant.parse(visit.seen().getString("startsAt"))).isEqualTo(later);
        assertThat(Inbox.of(As.person("qian"), visit))
                .extracting(Inbox.Message::title)
                .contains("居民改了时间");
        propose(As.person("qian"), visit, "startsAt", later).then().spec(refused(422, "schedule.same", "startsAt"));
    }

    @Test
    void what_does_not_fit_is_refused() {
        Course course = Course.of(3);
        Placed order = course.booked(Some.resident(), 3);
        propose(As.nobody(), order, "sessionId", 1).then().spec(refused(401, "auth.required"));
        propose(order.owner(), order, "sessionId", 1).then().spec(refused(403, "auth.forbidden"));
        propose(As.person("he"), order, "sessionId", 1).then().spec(refused(404, "order.unknown"));
        propose(As.person("wang"), order).then().spec(refused(422, "proposal.which"));
        propose(As.person("wang"), order, "startsAt", course.startsAt(4)).then().spec(refused(422, "proposal.which"));
        propose(As.person("wang"), order, "sessionId", course.session(3))
                .then()
                .spec(refused(422, "schedule.same", "sessionId"));
        propose(As.person("wang"), order, "sessionId", 999_999_999).then().spec(refused(404, "session.unknown"));
        Placed asked = Some.submittedOrder();
        propose(As.person("wang"), asked, "startsAt", course.startsAt(4)).then().spec(refused(409, "order.transition"));
    }
}
