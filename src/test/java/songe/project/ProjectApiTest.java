package songe.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static songe.support.Refusal.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import songe.support.As;
import songe.support.Call;
import songe.support.Held;
import songe.support.Livelihood;
import songe.support.Snapshot;
import songe.support.Some;
import songe.support.Some.Placed;
import songe.support.Together;
import songe.support.With;

/** A project's road from the first word on it into the hands of a unit, and what may not happen on it. */
@QuarkusTest
class ProjectApiTest {
    @Inject
    DataSource database;

    @Test
    void an_idea_of_the_towns_is_read_by_everybody_and_stands_in_the_lists() {
        Livelihood project = Livelihood.proposed("budgetYuan", 30_000);
        JsonPath seen = project.seen();
        assertThat(seen.getString("status")).isEqualTo("PROPOSED");
        assertThat(seen.getString("statusText")).isEqualTo("征集意见中");
        assertThat(seen.getInt("budgetYuan")).isEqualTo(30_000);
        assertThat(seen.getList("steps")).hasSize(1);
        assertThat(seen.getList("actions")).isEmpty();
        As.nobody()
                .get("/api/items/" + seen.getLong("itemId"))
                .then()
                .statusCode(200)
                .body("list", equalTo("PROJECT"))
                .body("title", equalTo(seen.getString("title")));
        As.nobody()
                .get("/api/projects?status=PROPOSED&size=100")
                .then()
                .statusCode(200)
                .body("items.number", hasItem(project.number()));
        As.nobody()
                .get("/api/projects?item=" + seen.getLong("itemId"))
                .then()
                .statusCode(200)
                .body("items.number", equalTo(List.of(project.number())));
    }

    @Test
    void only_the_town_proposes_and_only_what_makes_sense() {
        Livelihood.propose(As.nobody(), Livelihood.idea()).then().spec(refused(401, "auth.required"));
        Livelihood.propose(As.person("li"), Livelihood.idea()).then().spec(refused(403, "auth.forbidden"));
        Livelihood.propose(As.person("zhao"), Livelihood.idea("budgetYuan", -1))
                .then()
                .statusCode(400);
        Livelihood.propose(As.person("zhao"), Livelihood.idea("area", "NOWHERE"))
                .then()
                .spec(refused(422, "area.unknown", "area"));
        As.nobody().get("/api/projects/ZZZZZZZZ").then().spec(refused(404, "project.unknown"));
    }

    @Test
    void the_same_key_proposes_once() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> idea = Livelihood.idea();
        List<Response> replies = Together.times(4, i -> Call.body(As.person("zhao"), idea)
                .header("Idempotency-Key", key)
                .post("/api/projects"));
        assertThat(replies.stream().map(r -> r.<String>path("number")).distinct())
                .hasSize(1);
    }

    @Test
    void it_is_deliberated_chosen_and_taken_by_one_unit() {
        Livelihood project = Livelihood.chosen();
        ofTwoOne(project, "claim", "chen", With.fields(), "qian", With.fields());
        JsonPath seen = project.seen();
        assertThat(seen.getString("status")).isEqualTo("RUNNING");
        assertThat(seen.getList("steps.to")).containsExactly("PROPOSED", "DELIBERATING", "CHOSEN", "RUNNING");
        As.nobody()
                .get("/api/items/" + seen.getLong("itemId"))
                .then()
                .body("partner.code", equalTo(seen.getString("partner.code")));
    }

    @Test
    void of_a_yes_and_a_no_at_once_one_counts() {
        Livelihood project = Livelihood.deliberating();
        Map<String, Object> yes = With.fields("chosen", true, "reason", "大家都要");
        Map<String, Object> no = With.fields("chosen", false, "reason", "今年的钱不够");
        ofTwoOne(project, "decision", "zhao", yes, "zhao", no);
        assertThat(project.seen().getList("steps")).hasSize(3);
    }

    /** Both have come to the project's row before either has changed it. */
    private void ofTwoOne(
            Livelihood project, String verb, String one, Map<String, ?> says, String other, Map<String, ?> saysOther) {
        List<Response> replies = Held.row(
                database,
                "project where number = '" + project.number() + "'",
                List.of(
                        () -> project.put(As.person(one), verb, says),
                        () -> project.put(As.person(other), verb, saysOther)));
        assertThat(replies).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
        replies.stream().filter(r -> r.statusCode() == 409).forEach(r -> r.then()
                .spec(refused(409, "project.transition")));
    }

    @Test
    void one_that_is_not_chosen_says_why_and_is_no_more_in_the_lists() {
        Livelihood project = Livelihood.deliberating()
                .done("zhao", "decision", With.fields("chosen", false, "reason", "今年的钱不够，明年再议"));
        JsonPath seen = project.seen();
        assertThat(seen.getString("status")).isEqualTo("NOT_CHOSEN");
        assertThat(seen.getString("steps[-1].words")).isEqualTo("今年的钱不够，明年再议");
        As.nobody()
                .get("/api/items?list=PROJECT&size=100")
                .then()
                .body("items.id", not(hasItem(seen.getInt("itemId"))));
        project.put(As.person("zhao"), "deliberation", null).then().spec(refused(409, "project.transition"));
        Call.body(As.person("zhao"), Livelihood.idea())
                .put("/api/projects/" + project.number())
                .then()
                .spec(refused(409, "project.over"));
    }

    @ParameterizedTest
    @CsvSource({"zhao, decision", "chen, claim", "zhao, settlement", "zhao, termination"})
    void a_step_that_is_not_next_is_refused(String who, String verb) {
        Map<String, Object> body =
                switch (verb) {
                    case "decision" -> With.fields("chosen", true, "reason", "好");
                    case "settlement" -> With.fields("accepted", true, "words", "好");
                    case "claim" -> With.fields();
                    default -> With.fields("reason", "不做了");
                };
        String code = verb.equals("settlement") ? "project.not-finished" : "project.transition";
        Livelihood.proposed().put(As.person(who), verb, body).then().spec(refused(409, code));
    }

    @Test
    void its_words_can_be_changed_and_so_does_its_face() {
        Livelihood project = Livelihood.proposed();
        String title = "新名字" + Some.resident().substring(2, 8);
        Call.body(As.person("zhao"), Livelihood.idea("title", title))
                .put("/api/projects/" + project.number())
                .then()
                .statusCode(200)
                .body("title", equalTo(title));
        As.nobody().get("/api/items/" + project.seen().getLong("itemId")).then().body("title", equalTo(title));
    }

    @Test
    void a_unit_gives_back_what_it_cannot_do_and_another_may_take_it() {
        Livelihood project = Livelihood.running();
        project.put(As.person("qian"), "return", With.fields("reason", "做不了"))
                .then()
                .spec(refused(404, "project.unknown"));
        project.done("chen", "return", With.fields("reason", "人手不够"));
        assertThat(project.seen().getString("partner")).isNull();
        project.done("qian", "claim", With.fields());
        assertThat(project.seen().getString("partner.code")).isEqualTo("FIX");
    }

    @Test
    void milestones_have_a_day_a_budget_and_a_photo() throws IOException {
        Livelihood project = Livelihood.running().milestone();
        long id = project.seen().getLong("milestones[0].id");
        String path = "/api/projects/" + project.number() + "/milestones/" + id;
        As.person("chen")
                .contentType("image/png")
                .body(Snapshot.png(1600, 1200))
                .put(path + "/photo")
                .then()
                .statusCode(200);
        byte[] kept = As.nobody()
                .get(path + "/photo")
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .extract()
                .asByteArray();
        assertThat(ImageIO.read(new ByteArrayInputStream(kept)).getWidth()).isEqualTo(1280);
        As.person("chen")
                .contentType("image/png")
                .body("<svg>".getBytes())
                .put(path + "/photo")
                .then()
                .spec(refused(422, "photo.kind"));
        project.complete(id).then().statusCode(200);
        JsonPath seen = project.seen();
        assertThat(seen.getInt("plannedYuan")).isEqualTo(5000);
        assertThat(seen.getInt("spentYuan")).isEqualTo(4800);
        assertThat(seen.getBoolean("milestones[0].photo")).isTrue();
        assertThat(seen.getString("steps[-1].text")).isEqualTo("“现场勘查”完成了");
        project.complete(id).then().spec(refused(409, "milestone.done"));
        As.person("chen").delete(path).then().spec(refused(409, "milestone.done"));
    }

    @Test
    void a_step_of_the_plan_can_be_changed_and_dropped_until_it_is_done() {
        Livelihood project = Livelihood.running().milestone();
        String path = "/api/projects/" + project.number() + "/milestones/"
                + project.seen().getLong("milestones[0].id");
        Call.body(As.person("zhao"), With.fields("title", "改过的一步", "dueOn", "2027-04-01", "budgetYuan", null))
                .put(path)
                .then()
                .statusCode(200)
                .body("milestones[0].title", equalTo("改过的一步"))
                .body("milestones[0].budgetYuan", nullValue());
        As.nobody().get(path + "/photo").then().spec(refused(404, "photo.none"));
        As.person("chen").delete(path).then().statusCode(200).body("milestones.size()", equalTo(0));
        As.person("chen").delete(path).then().spec(refused(404, "milestone.unknown"));
    }

    @Test
    void nobody_else_writes_a_units_plan() {
        Livelihood project = Livelihood.running();
        project.plan(As.person("qian")).then().spec(refused(404, "project.unknown"));
        project.plan(As.person("li")).then().spec(refused(403, "auth.forbidden"));
        project.plan(As.person("chen"), "dueOn", "1999-01-01").then().spec(refused(400, "request.day"));
        Livelihood.chosen().plan(As.person("zhao")).then().spec(refused(409, "project.not-running"));
    }

    @Test
    void it_is_not_finished_before_every_step_is_done() {
        Livelihood project = Livelihood.running();
        project.put(As.person("chen"), "finish", null).then().spec(refused(409, "milestone.none"));
        project.milestone().put(As.person("chen"), "finish", null).then().spec(refused(409, "milestone.open"));
        assertThat(project.status()).isEqualTo("RUNNING");
    }

    @Test
    void who_follows_sees_it_among_the_own_and_may_stop() {
        Livelihood project = Livelihood.proposed();
        String resident = Some.resident();
        As.resident(resident)
                .put("/api/projects/" + project.number() + "/follow")
                .then()
                .statusCode(200)
                .body("following", equalTo(true))
                .body("followers", equalTo(1))
                .body("actions", hasItems("unfollow", "join"));
        As.resident(resident)
                .get("/api/projects?scope=MINE")
                .then()
                .body("items.number", equalTo(List.of(project.number())));
        As.resident(resident)
                .delete("/api/projects/" + project.number() + "/follow")
                .then()
                .statusCode(200)
                .body("following", equalTo(false));
        As.nobody().get("/api/projects?scope=MINE").then().statusCode(200).body("items.size()", equalTo(0));
    }

    @Test
    void an_order_for_its_face_takes_part_until_it_is_cancelled() {
        Livelihood project = Livelihood.proposed();
        String resident = Some.resident();
        Placed order = project.joined(resident);
        JsonPath seen = project.seenBy(As.resident(resident));
        assertThat(seen.getString("order")).isEqualTo(order.number());
        assertThat(seen.getInt("members")).isEqualTo(1);
        Call.put(order.owner(), order, "cancellation", Map.of("reason", "没空"))
                .then()
                .statusCode(200);
        assertThat(project.seen().getInt("members")).isZero();
    }

    @Test
    void a_unit_finds_those_it_has() {
        Livelihood project = Livelihood.running();
        As.person("chen")
                .get("/api/projects?scope=UNIT&size=100")
                .then()
                .body("items.number", hasItem(project.number()));
        As.person("qian")
                .get("/api/projects?scope=UNIT&size=100")
                .then()
                .body("items.number", not(hasItem(project.number())));
    }
}
