package songe.project.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static songe.support.Refusal.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import songe.support.As;
import songe.support.Call;
import songe.support.Gathering;
import songe.support.Livelihood;
import songe.support.Some;
import songe.support.Time;
import songe.support.With;

/** People sit down together: planned, attended, minuted. */
@QuarkusTest
class MeetingApiTest {

    @AfterEach
    void reset() {
        Time.reset();
    }

    @Test
    void a_meeting_on_a_project_is_found_there_and_in_its_story() {
        Livelihood project = Livelihood.deliberating();
        Gathering meeting = Gathering.planned(As.person("wang"), project.number(), "扶手议事会");
        As.nobody()
                .get("/api/meetings?about=PROJECT&aboutNumber=" + project.number())
                .then()
                .statusCode(200)
                .body("items.number", equalTo(List.of(meeting.number())));
        JsonPath seen = meeting.seenBy(As.nobody());
        assertThat(seen.getList("parties.name")).containsExactly("物业", "业委会");
        assertThat(seen.getString("statusText")).isEqualTo("即将召开");
        As.nobody()
                .get("/api/graph/PROJECT/" + project.number())
                .then()
                .body("nodes.key", hasItem("MEETING:" + meeting.number()))
                .body("nodes.title", hasItem("扶手议事会"));
    }

    @Test
    void only_those_who_work_for_the_town_plan_one_and_only_what_makes_sense() {
        Gathering.plan(As.nobody(), Gathering.wish()).then().spec(refused(401, "auth.required"));
        Gathering.plan(As.person("li"), Gathering.wish()).then().spec(refused(403, "auth.forbidden"));
        Gathering.plan(As.person("wang"), Gathering.wish("startsAt", "2020-01-01T00:00:00Z"))
                .then()
                .spec(refused(422, "meeting.past", "startsAt"));
        Gathering.plan(As.person("wang"), Gathering.wish("endsAt", "2099-01-01T00:00:00Z"))
                .then()
                .spec(refused(422, "meeting.range", "endsAt"));
        Gathering.plan(As.person("wang"), Gathering.wish("aboutKind", "PROJECT", "aboutNumber", "ZZZZZZZZ"))
                .then()
                .spec(refused(422, "meeting.subject", "aboutNumber"));
        As.nobody().get("/api/meetings/ZZZZZZZZ").then().spec(refused(404, "meeting.unknown"));
    }

    @Test
    void the_weekend_meeting_comes_every_week() {
        JsonPath first = Gathering.plan(As.person("wang"), Gathering.wish("weeks", 3))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        assertThat(first.getString("series")).isNotNull();
        As.nobody()
                .get("/api/meetings?size=100")
                .then()
                .body(
                        "items.startsAt",
                        hasItem(Instant.parse(first.getString("startsAt"))
                                .plus(Duration.ofDays(14))
                                .toString()));
    }

    @Test
    void a_resident_says_that_they_come_and_only_staff_see_who() {
        Gathering meeting =
                Gathering.planned(As.person("wang"), Livelihood.deliberating().number(), "议事会");
        String resident = Some.resident();
        As.resident(resident)
                .put("/api/meetings/" + meeting.number() + "/attendance")
                .then()
                .statusCode(200)
                .body("mine", equalTo(true))
                .body("coming", equalTo(1))
                .body("guests.size()", equalTo(0));
        assertThat(meeting.seenBy(As.person("wang")).getList("guests")).hasSize(1);
        assertThat(meeting.seenBy(As.person("chen")).getList("guests")).isEmpty();
        As.resident(resident)
                .delete("/api/meetings/" + meeting.number() + "/attendance")
                .then()
                .body("coming", equalTo(0));
    }

    @Test
    void what_residents_say_is_looked_at_first_and_can_be_taken_down() {
        Gathering meeting =
                Gathering.planned(As.person("wang"), Livelihood.deliberating().number(), "议事会");
        String resident = Some.resident();
        meeting.comment(As.resident(resident), "违禁").then().spec(refused(422, "words.risky", "words"));
        meeting.comment(As.resident(resident), "先装老人多的楼").then().statusCode(201);
        meeting.comment(As.person("chen"), "好").then().spec(refused(403, "auth.forbidden"));
        JsonPath seen = meeting.seenBy(As.nobody());
        assertThat(seen.getList("comments.words")).containsExactly("先装老人多的楼");
        assertThat(seen.prettify()).doesNotContain(resident);
        assertThat(meeting.seenBy(As.resident(resident)).getBoolean("comments[0].mine"))
                .isTrue();
    }

    @Test
    void minutes_say_what_was_found_and_who_came_once_it_has_begun() {
        Gathering meeting =
                Gathering.planned(As.person("wang"), Livelihood.deliberating().number(), "议事会");
        Map<String, Object> minutes = With.fields(
                "minutes",
                "逐楼说了一遍",
                "outcome",
                "先装三栋",
                "partiesCame",
                List.of(meeting.seenBy(As.nobody()).getLong("parties[0].id")),
                "guestsCame",
                List.of(),
                "others",
                4);
        meeting.put(As.person("wang"), "minutes", minutes).then().spec(refused(409, "meeting.not-yet"));
        Time.at(Time.now().plus(Duration.ofDays(1)).plusSeconds(60));
        meeting.put(As.person("wang"), "minutes", minutes)
                .then()
                .statusCode(200)
                .body("status", equalTo("HELD"))
                .body("parties.came", equalTo(List.of(true, false)))
                .body("others", equalTo(4));
        meeting.put(As.person("wang"), "minutes", minutes).then().spec(refused(409, "meeting.over"));
        As.resident(Some.resident())
                .put("/api/meetings/" + meeting.number() + "/attendance")
                .then()
                .spec(refused(409, "meeting.over"));
    }

    @Test
    void a_planned_meeting_is_moved_until_it_begins() {
        Gathering meeting =
                Gathering.planned(As.person("wang"), Livelihood.deliberating().number(), "议事会");
        assertThat(meeting.seenBy(As.person("wang")).getList("actions")).contains("change");
        Instant later = Time.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> moved = With.fields(
                "place", "二楼活动室", "startsAt", later, "endsAt", later.plus(Duration.ofHours(1)), "agenda", "先看图纸");
        Call.body(As.person("wang"), moved)
                .put("/api/meetings/" + meeting.number())
                .then()
                .statusCode(200)
                .body("place", equalTo("二楼活动室"))
                .body("startsAt", equalTo(later.toString()));
        moveTo(meeting, "2026-01-01").then().spec(refused(422, "meeting.past", "startsAt"));
        moveTo(meeting, "+999999998-12-31").then().spec(refused(400, "request.day"));
        Time.at(later.plusSeconds(60));
        assertThat(meeting.seenBy(As.person("wang")).getList("actions"))
                .contains("minutes")
                .doesNotContain("change");
        Call.body(As.person("li"), moved)
                .put("/api/meetings/" + meeting.number())
                .then()
                .spec(refused(403, "auth.forbidden"));
    }

    private static Response moveTo(Gathering meeting, String day) {
        Map<String, Object> moved = With.fields(
                "place", "楼下", "startsAt", day + "T01:00:00Z", "endsAt", day + "T02:00:00Z", "agenda", "看图纸");
        return Call.body(As.person("wang"), moved).put("/api/meetings/" + meeting.number());
    }

    @Test
    void a_cancelled_meeting_says_why() {
        Livelihood project = Livelihood.deliberating();
        Gathering meeting = Gathering.planned(As.person("wang"), project.number(), "议事会");
        meeting.put(As.person("wang"), "cancellation", Map.of("reason", "停电，改到下周"))
                .then()
                .statusCode(200)
                .body("outcome", equalTo("停电，改到下周"));
        meeting.put(As.person("wang"), "cancellation", Map.of("reason", "再取消一次"))
                .then()
                .spec(refused(409, "meeting.over"));
        As.nobody().get("/api/graph/PROJECT/" + project.number()).then().body("edges.size()", equalTo(0));
    }
}
