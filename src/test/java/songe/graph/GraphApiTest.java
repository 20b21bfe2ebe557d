package songe.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static songe.support.Refusal.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;
import songe.support.As;
import songe.support.Call;
import songe.support.Livelihood;
import songe.support.Needed;
import songe.support.Pledged;
import songe.support.Some;
import songe.support.Some.Placed;
import songe.support.Wanted;

/** The story of a thing, to those who work on it and to everybody else. */
@QuarkusTest
class GraphApiTest {

    private static JsonPath trace(RequestSpecification who, String kind, Object id) {
        return who.get("/api/graph/{kind}/{id}", kind, id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void a_project_is_traced_to_its_unit_and_to_those_who_take_part() {
        Livelihood project = Livelihood.running();
        Placed order = project.joined(Some.resident());
        JsonPath inside = trace(As.person("zhao"), "PROJECT", project.number());
        assertThat(inside.getList("nodes.key"))
                .containsExactlyInAnyOrder("PROJECT:" + project.number(), "UNIT:BARBER", "ORDER:" + order.number());
        assertThat(inside.getList("edges.kind")).containsExactlyInAnyOrder("CLAIMED", "TAKES_PART");
        assertThat(inside.getString("edges.find { it.kind == 'CLAIMED' }.by")).contains("陈队长");
        assertThat(inside.getString("edges.find { it.kind == 'TAKES_PART' }.by"))
                .isNull();
    }

    @Test
    void an_outsider_sees_how_many_and_no_person() {
        Livelihood project = Livelihood.running();
        Placed order = project.joined(Some.resident());
        for (RequestSpecification who : new RequestSpecification[] {As.nobody(), As.person("li"), As.person("chen")}) {
            JsonPath outside = trace(who, "PROJECT", project.number());
            assertThat(outside.prettify()).doesNotContain(order.number(), "陈队长");
            assertThat(outside.getInt("nodes[0].orders")).isEqualTo(1);
            assertThat(outside.getInt("totals.people")).isEqualTo(1);
        }
        As.nobody().get("/api/graph/ORDER/" + order.number()).then().spec(refused(404, "graph.unknown"));
        trace(As.person("wang"), "ORDER", order.number());
    }

    @Test
    void who_leaves_a_project_and_a_unit_that_gives_it_back_are_no_part_of_its_story() {
        Livelihood project = Livelihood.running();
        Placed order = project.joined(Some.resident());
        Call.put(order.owner(), order, "cancellation", Map.of("reason", "没空"))
                .then()
                .statusCode(200);
        project.done("chen", "return", Map.of("reason", "人手不够"));
        assertThat(trace(As.person("zhao"), "PROJECT", project.number()).getList("edges"))
                .isEmpty();
    }

    @Test
    void an_item_is_traced_to_its_unit_its_orders_and_what_people_thought_of_them() {
        long item = Wanted.published(Wanted.onRequest());
        assertThat(trace(As.nobody(), "ITEM", item).getList("nodes.key")).contains("ITEM:" + item, "UNIT:BARBER");
        Placed order = Some.deliveredOrder();
        Call.put(order.owner(), order, "rating", Map.of("score", 4)).then().statusCode(200);
        JsonPath story = trace(As.person("zhao"), "ORDER", order.number());
        assertThat(story.getList("edges.kind")).contains("FULFILLED", "RATED");
        assertThat(story.getInt("totals.fulfilled")).isEqualTo(1);
        assertThat(story.getDouble("totals.average")).isEqualTo(4.0);
    }

    @Test
    void a_project_is_traced_to_everybody_who_asked_for_it() {
        Needed other = Needed.posted();
        Needed need = Needed.posted();
        need.supported();
        Call.body(As.person("wang"), Map.of("into", need.number()))
                .put("/api/needs/" + other.number() + "/merge")
                .then()
                .statusCode(200);
        As.person("wang")
                .put("/api/needs/" + need.number() + "/candidate")
                .then()
                .statusCode(200);
        JsonPath story = trace(As.nobody(), "NEED", need.number());
        String project = story.getString("nodes.find { it.kind == 'PROJECT' }.id");
        JsonPath seen = new Livelihood(project).seen();
        assertThat(seen.getString("need")).isEqualTo(need.number());
        assertThat(seen.getString("title")).isEqualTo(need.title());
        assertThat(seen.getInt("followers")).isEqualTo(3);
        JsonPath origin = trace(As.nobody(), "PROJECT", project);
        assertThat(origin.getList("nodes.key")).contains("NEED:" + need.number(), "NEED:" + other.number());
        assertThat(origin.getList("nodes.title")).contains(need.title());
        assertThat(origin.getInt("totals.needs")).isEqualTo(2);
        assertThat(origin.getInt("totals.people")).isEqualTo(3);
        String told = need.own()
                .owner()
                .get("/api/inbox?size=100")
                .path("items.about.number")
                .toString();
        new Livelihood(project).done("zhao", "deliberation", null);
        assertThat(need.own()
                        .owner()
                        .get("/api/inbox?size=100")
                        .path("items.about.number")
                        .toString())
                .contains(project)
                .isNotEqualTo(told);
    }

    @Test
    void an_order_is_traced_to_the_pledge_it_used() {
        long item = Wanted.published(Wanted.onRequest());
        String pledge = Pledged.made(item, 10);
        Placed order = Pledged.delivered(Pledged.accepted(Pledged.asked(item)));
        JsonPath story = trace(As.person("zhao"), "ORDER", order.number());
        assertThat(story.getList("nodes.key")).contains("PLEDGE:" + pledge, "UNIT:BARBER");
        assertThat(story.getInt("totals.resources")).isEqualTo(1);
    }

    @Test
    void what_is_not_there_has_no_story() {
        As.nobody().get("/api/graph/PROJECT/ZZZZZZZZ").then().spec(refused(404, "graph.unknown"));
        As.nobody().get("/api/graph/ITEM/nonsense").then().spec(refused(404, "graph.unknown"));
        As.nobody().get("/api/graph/PERSON/1").then().statusCode(400);
    }
}
