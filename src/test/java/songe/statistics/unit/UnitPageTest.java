package songe.statistics.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static songe.support.Refusal.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import songe.support.As;
import songe.support.Call;
import songe.support.Some.Placed;
import songe.support.Staffed;
import songe.support.Unit;

/** What everybody sees of a unit, and what the unit hears about its work. */
@QuarkusTest
class UnitPageTest {

    private static JsonPath page(String code) {
        return As.nobody()
                .get("/api/partners/{code}", code)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Placed rated(Unit unit, long item, int score) {
        Placed order = unit.delivered(item);
        Call.put(order.owner(), order, "rating", Map.of("score", score, "words", "说了" + score + "分的话"))
                .then()
                .statusCode(200);
        return order;
    }

    @Test
    void everybody_sees_what_a_unit_offers_and_how_it_was_rated() {
        Unit unit = Unit.made();
        JsonPath before = page(unit.code);
        assertThat(before.getString("unit.name")).isEqualTo(unit.name);
        assertThat(before.getList("items")).isEmpty();
        assertThat(before.getInt("rating.count")).isZero();
        long item = unit.published();
        for (int score : List.of(5, 5, 4, 4)) rated(unit, item, score);
        JsonPath few = page(unit.code);
        assertThat(few.getInt("rating.count")).isEqualTo(4);
        assertThat((Object) few.get("rating.mean")).isNull();
        rated(unit, item, 3);
        JsonPath after = page(unit.code);
        assertThat(after.getInt("rating.count")).isEqualTo(5);
        assertThat(after.getDouble("rating.mean")).isEqualTo(4.2);
        assertThat(after.getInt("answers.count")).isEqualTo(5);
        assertThat(after.getDouble("answers.inTime")).isEqualTo(1.0);
        assertThat(after.getInt("delivered")).isEqualTo(5);
        assertThat(after.getLong("items[0].id")).isEqualTo(item);
    }

    @Test
    void of_an_order_that_was_put_right_the_last_word_counts() {
        Unit unit = Unit.made();
        Placed order = rated(unit, unit.published(), 1);
        Call.put(As.person("fang"), order, "resolution", Map.of("outcome", "REDONE", "words", "重新做好了"))
                .then()
                .statusCode(200);
        Call.put(order.owner(), order, "rating", Map.of("score", 5)).then().statusCode(200);
        assertThat(page(unit.code).getInt("rating.count")).isEqualTo(1);
        unit.owner()
                .get("/api/partner/feedback")
                .then()
                .statusCode(200)
                .body("items.score", contains(5, 1))
                .body("items.again", contains(true, false));
    }

    @Test
    void a_unit_reads_what_was_said_but_not_by_whom() {
        Unit unit = Unit.made();
        Placed order = rated(unit, unit.published(), 4);
        String all = unit.owner()
                .get("/api/partner/feedback")
                .then()
                .statusCode(200)
                .body("items[0].score", equalTo(4))
                .body("items[0].words", equalTo("说了4分的话"))
                .extract()
                .asString();
        assertThat(all).doesNotContain(order.number()).doesNotContain(order.resident());
        Unit other = Unit.made();
        other.owner().get("/api/partner/feedback").then().body("items", empty());
        As.person("li").get("/api/partner/feedback").then().spec(refused(403, "auth.forbidden"));
    }

    @Test
    void what_is_said_about_something_confidential_stays_with_its_number() {
        Unit unit = Unit.made();
        rated(unit, unit.published("guards", "confidential"), 5);
        unit.owner()
                .get("/api/partner/feedback")
                .then()
                .body("items[0].score", equalTo(5))
                .body("items[0].title", nullValue())
                .body("items[0].words", nullValue());
    }

    @Test
    void feedback_comes_in_pages() {
        Unit unit = Unit.made();
        long item = unit.published();
        for (int score : List.of(3, 4, 5)) rated(unit, item, score);
        JsonPath first = unit.owner().get("/api/partner/feedback?size=2").jsonPath();
        assertThat(first.getList("items.score")).isEqualTo(List.of(5, 4));
        unit.owner()
                .get("/api/partner/feedback?size=2&after=" + first.getString("next"))
                .then()
                .body("items.score", contains(3))
                .body("next", nullValue());
        unit.owner().get("/api/partner/feedback?size=0").then().statusCode(400);
    }

    @Test
    void a_unit_that_is_not_here_has_no_page() {
        As.nobody().get("/api/partners/NOWHERE").then().spec(refused(404, "partner.unknown"));
        Unit unit = Unit.made();
        unit.joined(Staffed.account(), "WORKER");
        As.person("zhao").delete("/api/town/partners/{code}", unit.code).then().statusCode(204);
        As.nobody().get("/api/partners/{code}", unit.code).then().spec(refused(404, "partner.unknown"));
    }
}
