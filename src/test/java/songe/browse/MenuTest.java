package songe.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static songe.support.Refusal.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import songe.support.As;
import songe.support.Call;
import songe.support.Sheets;
import songe.support.Some;
import songe.support.Wanted;
import songe.support.With;

/** The town's own choice from its catalogue. */
@QuarkusTest
class MenuTest {
    private final String code = "M" + UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void remove() {
        As.person("zhao").delete("/api/town/menus/" + code);
    }

    private Response put(Map<String, ?> menu) {
        return Call.body(As.person("zhao"), menu).put("/api/town/menus/" + code);
    }

    private static Map<String, Object> menu(List<?> items) {
        return With.fields("title", "试验菜单", "summary", "一句话", "picture", "CARE", "position", 50, "items", items);
    }

    @Test
    void the_demo_town_has_five() {
        As.nobody()
                .get("/api/menus")
                .then()
                .statusCode(200)
                .body("items.title", hasItems("党群菜单", "社区菜单", "康养菜单", "文化菜单", "文明菜单"));
        As.nobody()
                .get("/api/menus/KANGYANG?near=121.48,31.35")
                .then()
                .statusCode(200)
                .body("picture", equalTo("CARE"))
                .body("items[0].code", equalTo("S10"))
                .body("items.nearest.metres", everyItem(notNullValue()));
    }

    @Test
    void a_menu_shows_what_is_public_in_the_towns_order() {
        long withdrawn = Wanted.published(Wanted.onRequest());
        List<Long> items = List.of(Some.item("S10"), withdrawn, Some.item("S01"));
        put(menu(items)).then().statusCode(200).body("items.shown", contains(true, true, true));
        As.person("zhao")
                .delete("/api/items/{id}/publication", withdrawn)
                .then()
                .statusCode(200);
        As.nobody().get("/api/menus/" + code).then().body("items.code", contains("S10", "S01"));
        As.nobody().get("/api/menus").then().body("items.find { it.code == '" + code + "' }.itemCount", equalTo(2));
        As.person("zhao").get("/api/town/menus/" + code).then().body("items.shown", contains(true, false, true));
        put(menu(List.of(Some.item("S01")))).then().statusCode(200);
        As.nobody().get("/api/menus/" + code).then().body("items.code", contains("S01"));
        As.person("zhao").delete("/api/town/menus/" + code).then().statusCode(204);
        As.nobody().get("/api/menus/" + code).then().spec(refused(404, "menu.unknown"));
        As.person("zhao").delete("/api/town/menus/" + code).then().spec(refused(404, "menu.unknown"));
    }

    @Test
    void only_known_items_stand_on_it_and_each_once() {
        long draft = Wanted.draft(Wanted.onRequest());
        long known = Some.item("S01");
        put(menu(List.of(known, 999_999_999L))).then().spec(refused(422, "item.unknown", "items"));
        put(menu(List.of(draft))).then().spec(refused(422, "item.unknown", "items"));
        put(menu(List.of(known, known))).then().spec(refused(422, "menu.twice", "items"));
        As.nobody().get("/api/menus/" + code).then().spec(refused(404, "menu.unknown"));
    }

    @Test
    void a_menu_is_its_own_towns() {
        Sheets there = Sheets.ofSmallTown();
        there.bring(As.person("admin")).statusCode(200);
        assertThat(As.nobodyIn(there.town).get("/api/menus").jsonPath().getList("items"))
                .isEmpty();
        As.nobodyIn(there.town).get("/api/menus/KANGYANG").then().spec(refused(404, "menu.unknown"));
        int item = As.nobodyIn(there.town).get("/api/items").jsonPath().getInt("items[0].id");
        put(menu(List.of(item))).then().spec(refused(422, "item.unknown", "items"));
    }
}
