package songe.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static songe.support.Refusal.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import songe.support.As;
import songe.support.Livelihood;
import songe.support.Needed;
import songe.support.Some;
import songe.support.Time;
import songe.support.Together;
import songe.support.With;

/** The end of a project: those who take part say whether it is done, and how good it is. */
@QuarkusTest
class VoicesTest {
    private static final Duration A_WEEK = Duration.ofDays(7).plusMinutes(1);

    @AfterEach
    void reset() {
        Time.reset();
    }

    private static Response says(Livelihood project, String resident, boolean accepted) {
        return project.put(
                As.resident(resident),
                "acceptance",
                With.fields("accepted", accepted, "words", accepted ? null : "扶手松"));
    }

    /** One more than there are others. */
    private static Livelihood judged(boolean accepted, String... residents) {
        Livelihood project = Livelihood.finished();
        for (String resident : residents) project.joined(resident);
        for (String resident : residents)
            says(project, resident, accepted).then().statusCode(200);
        Time.at(Time.now().plus(A_WEEK));
        return project;
    }

    @Test
    void those_who_take_part_accept_it_and_rate_it_once() {
        String resident = Some.resident();
        Livelihood project = judged(true, resident);
        assertThat(project.status()).isEqualTo("ACCEPTED");
        project.put(As.resident(resident), "rating", With.fields("score", 5, "words", "很稳"))
                .then()
                .statusCode(200);
        project.put(As.resident(resident), "rating", With.fields("score", 1))
                .then()
                .spec(refused(409, "rating.already"));
        JsonPath seen = project.seenBy(As.resident(resident));
        assertThat(seen.getInt("rating.count")).isEqualTo(1);
        assertThat(seen.getDouble("rating.average")).isEqualTo(5.0);
        assertThat(seen.getInt("rating.mine")).isEqualTo(5);
        project.put(As.resident(Some.resident()), "rating", With.fields("score", 5))
                .then()
                .spec(refused(409, "project.not-member"));
    }

    @Test
    void what_is_missing_goes_back_to_the_unit_and_is_judged_anew() {
        String resident = Some.resident();
        Livelihood project = judged(false, resident);
        JsonPath seen = project.seen();
        assertThat(seen.getString("status")).isEqualTo("RUNNING");
        assertThat(seen.getList("judging.objections")).containsExactly("扶手松");
        project.done("chen", "finish", null);
        says(project, resident, true).then().statusCode(200);
        assertThat(project.seen().getInt("judging.yes")).isEqualTo(1);
        assertThat(project.seen().getInt("judging.no")).isZero();
    }

    @Test
    void silence_is_no_answer_and_then_the_town_has_to_say() {
        Livelihood project = judged(true);
        assertThat(project.status()).isEqualTo("FINISHED");
        assertThat(project.seenBy(As.person("zhao")).getList("actions")).contains("settlement");
        project.done("zhao", "settlement", With.fields("accepted", true, "words", "现场看过，都装好了"));
        assertThat(project.status()).isEqualTo("ACCEPTED");
    }

    @Test
    void what_becomes_of_the_project_is_the_answer_to_the_need_it_came_from() {
        Needed need = Needed.posted();
        Livelihood project = Livelihood.of(need).done("zhao", "deliberation", null);
        assertThat(need.status()).isEqualTo("CANDIDATE");
        project.done("zhao", "decision", With.fields("chosen", true, "reason", "大家都要"))
                .done("chen", "claim", With.fields())
                .milestone()
                .complete(project.seen().getLong("milestones[0].id"))
                .then()
                .statusCode(200);
        project.done("chen", "finish", null);
        Time.at(Time.now().plus(A_WEEK));
        project.done("zhao", "settlement", With.fields("accepted", true, "words", "现场看过，都装好了"));
        assertThat(need.status()).isEqualTo("DONE");
        assertThat(need.seen().getString("statusText")).contains("已办好", need.title(), "验收通过");
        Needed other = Needed.posted();
        Livelihood.of(other).done("zhao", "decision", With.fields("chosen", false, "reason", "和别的项目重了"));
        assertThat(other.status()).isEqualTo("ANSWERED");
        assertThat(other.seen().getString("statusText")).contains("没有选上");
    }

    @Test
    void the_town_waits_for_those_who_take_part() {
        Livelihood.finished()
                .put(As.person("zhao"), "settlement", With.fields("accepted", true, "words", "好"))
                .then()
                .spec(refused(409, "project.being-judged"));
    }

    @Test
    void one_says_it_once_however_often_they_tap_and_says_why_not() {
        Livelihood project = Livelihood.finished();
        String resident = Some.resident();
        says(project, resident, true).then().spec(refused(409, "project.not-member"));
        project.joined(resident);
        project.put(As.resident(resident), "acceptance", With.fields("accepted", false))
                .then()
                .spec(refused(422, "words.reason-required", "words"));
        List<Response> replies = Together.times(6, i -> says(project, resident, true));
        assertThat(replies).filteredOn(r -> r.statusCode() == 200).hasSize(1);
        assertThat(project.seen().getInt("judging.yes")).isEqualTo(1);
        project.put(As.person("chen"), "acceptance", With.fields("accepted", true))
                .then()
                .spec(refused(403, "auth.forbidden"));
    }

    @Test
    void doubtful_words_wait_for_a_person_and_can_be_taken_down() {
        String resident = Some.resident();
        Livelihood project = Livelihood.finished();
        project.joined(resident);
        project.put(As.resident(resident), "acceptance", With.fields("accepted", false, "words", "这话存疑，还没做完"))
                .then()
                .statusCode(200);
        int review = As.person("zhao")
                .get("/api/town/word-reviews?size=100")
                .then()
                .body("items.subject", hasItem(project.number()))
                .extract()
                .path("items.find { it.subject == '" + project.number() + "' }.id");
        songe.support.Call.body(As.person("zhao"), With.fields("decision", "WITHDRAW", "reason", "广告"))
                .put("/api/town/word-reviews/" + review)
                .then()
                .statusCode(204);
        assertThat(project.seen().getList("judging.objections")).isEmpty();
        assertThat(project.seen().getInt("judging.no")).isEqualTo(1);
    }
}
