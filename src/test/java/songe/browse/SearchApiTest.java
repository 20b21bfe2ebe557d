package songe.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import songe.support.As;
import songe.support.Sheets;

/** Searches in a town of its own: only what a test brought is there to be found. */
@QuarkusTest
class SearchApiTest {
    private static final String ITEM = "{T},%s,SERVICE,%s,%s,AT_STATION,SESSION,20,12,,,";

    /** Code, category and title of each item, one after the other; station S1 is called 一站. */
    private static Sheets townWith(String... items) {
        Sheets town = Sheets.ofSmallTown().only("areas", "stations", "items");
        town.with("items", town.text("items").lines().findFirst().orElseThrow() + "\n");
        for (int i = 0; i < items.length; i += 3) {
            town.plus(
                    "items",
                    ITEM.formatted(items[i], items[i + 1], items[i + 2]).replace("{T}", town.town));
        }
        bring(town);
        return town;
    }

    private static void bring(Sheets town) {
        town.bring(As.person("admin")).statusCode(200);
    }

    private static Sheets carrying(Sheets town, String... items) {
        Sheets offers = town.with("offers", "town_code,station_code,item_code,weekdays,start,end,capacity\n");
        for (String item : items) offers.plus("offers", town.town + ",S1," + item + ",,,,4");
        bring(offers);
        return town;
    }

    private static List<String> found(Sheets town, String words) {
        return found(As.nobodyIn(town.town).queryParam("q", words));
    }

    private static List<String> found(RequestSpecification query) {
        return query.get("/api/items").then().statusCode(200).extract().path("items.code");
    }

    @Test
    void two_characters_are_enough() {
        Sheets town = townWith("A", "便民", "上门理发", "B", "便民", "修伞", "C", "健康", "量血压");

        assertThat(found(town, "理发")).containsExactly("A");
        assertThat(found(town, "血压")).containsExactly("C");
        assertThat(found(town, "发理")).isEmpty();
    }

    @Test
    void one_character_is_found_wherever_it_stands() {
        Sheets town = townWith("A", "便民", "上门理发", "B", "便民", "修伞", "C", "健康", "量血压");

        assertThat(found(town, "伞")).containsExactly("B");
        assertThat(found(town, "量")).containsExactly("C");
        assertThat(found(town, "上 发")).containsExactly("A");
        assertThat(found(town, "发 上门")).containsExactly("A");
    }

    @Test
    void the_title_comes_before_the_category_before_a_station_before_the_summary() {
        Sheets town = townWith("STATION", "便民", "甲", "CATEGORY", "一站", "乙", "TITLE", "便民", "一站办");
        carrying(town, "STATION");

        assertThat(found(town, "一站")).containsExactly("TITLE", "CATEGORY", "STATION");
        assertThat(found(town, "到站服务")).containsExactlyInAnyOrder("TITLE", "CATEGORY", "STATION"); // from the summary
    }

    @Test
    void all_words_must_match_in_any_order_and_anywhere() {
        Sheets town = townWith("A", "便民", "理发", "B", "便民", "修伞", "C", "养老", "助老理发");

        assertThat(found(town, "理发 便民")).containsExactly("A");
        assertThat(found(town, "便民　理发")).containsExactly("A");
        assertThat(found(town, "修伞 理发")).isEmpty();
    }

    @Test
    void words_that_nobody_wrote_in_one_are_found_apart_the_closest_first() {
        Sheets town = townWith("A", "便民", "为老人上门理发", "B", "便民", "理发", "C", "便民", "老人免费上门理发");

        assertThat(found(town, "老人上门理发")).containsExactly("A");
        assertThat(found(town, "老人理发")).containsExactly("A", "C");
        assertThat(found(town, "免费老人理发")).containsExactly("C"); // two of five pairs are too few
    }

    @Test
    void latin_and_chinese_width_and_case_mix() {
        Sheets town = townWith("A", "便民", "免费 WiFi 上网", "B", "便民", "Ｅ家ｙｏｇａ课");

        assertThat(found(town, "wifi上网")).containsExactly("A");
        assertThat(found(town, "ＷＩＦＩ")).containsExactly("A");
        assertThat(found(town, "YOGA")).containsExactly("B");
    }

    @Test
    void strange_words_find_nothing_and_break_nothing() {
        Sheets town = townWith("A", "便民", "𠮷祥理发", "B", "便民", "<b>粗</b>体字");

        assertThat(found(town, "𠮷祥")).containsExactly("A");
        assertThat(found(town, "𠮷")).containsExactly("A");
        assertThat(found(town, "<b>")).containsExactly("B");
        for (String strange : List.of("' or 1=1 --", "%", "__", "🎉", "理发%' union select", "\\", "\0", "()"))
            assertThat(found(town, strange)).as(strange).isEmpty();
        assertThat(found(town, " ")).containsExactlyInAnyOrder("A", "B");
        As.nobodyIn(town.town)
                .queryParam("q", "理".repeat(51))
                .get("/api/items")
                .then()
                .statusCode(400);
        assertThat(found(town, "甲乙丙丁戊己庚辛壬癸".repeat(5))).isEmpty();
    }

    @Test
    void another_towns_items_are_never_found() {
        Sheets town = townWith("A", "便民", "理发");
        Sheets other = townWith("B", "便民", "理发");

        assertThat(found(town, "理发")).containsExactly("A");
        assertThat(found(other, "理发")).containsExactly("B");
    }

    @Test
    void filters_and_words_go_together() {
        Sheets town = townWith("A", "便民", "理发", "B", "养老", "理发", "C", "养老", "修脚");
        carrying(town, "B");

        assertThat(found(As.nobodyIn(town.town).queryParam("q", "理发").queryParam("category", "养老")))
                .containsExactly("B");
        assertThat(found(As.nobodyIn(town.town).queryParam("q", "理发").queryParam("list", "NEED")))
                .isEmpty();
        assertThat(found(As.nobodyIn(town.town).queryParam("q", "理发").queryParam("station", "S1")))
                .containsExactly("B");
        assertThat(found(As.nobodyIn(town.town).queryParam("q", "理").queryParam("station", "S1")))
                .containsExactly("B");
    }

    @Test
    void a_renamed_item_is_found_by_its_new_name_only() {
        Sheets town = townWith("A", "便民", "理发");

        bring(town.changing("items", "理发", "修面"));

        assertThat(found(town, "修面")).containsExactly("A");
        assertThat(found(town, "理发")).isEmpty();
    }

    @Test
    void a_renamed_station_is_found_by_its_new_name_only() {
        Sheets town = carrying(townWith("A", "便民", "理发"), "A");
        assertThat(found(town, "一站")).containsExactly("A");

        bring(town.changing("stations", "一站", "邻里中心"));

        assertThat(found(town, "邻里")).containsExactly("A");
        assertThat(found(town, "一站")).isEmpty();
    }

    @Test
    void a_rehearsed_import_changes_nothing_in_the_index() {
        Sheets town = townWith("A", "便民", "理发");

        town.changing("items", "理发", "修面").rehearse(As.person("admin")).statusCode(200);

        assertThat(found(town, "理发")).containsExactly("A");
        assertThat(found(town, "修面")).isEmpty();
    }

    @Test
    void pages_of_equal_ranks_meet_without_gap_or_twin() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 23; i++) rows.addAll(List.of("I" + i, "便民", "理发" + i));
        Sheets town = townWith(rows.toArray(String[]::new));

        assertThat(walked(town, "理发", 5)).hasSize(23).doesNotHaveDuplicates().isEqualTo(walked(town, "理发", 100));
        assertThat(walked(town, "理发不见了", 4)).hasSize(0);
        assertThat(walked(town, "便理发", 4)).hasSize(23).doesNotHaveDuplicates(); // half of it will do
    }

    private static List<String> walked(Sheets town, String words, int size) {
        List<String> all = new ArrayList<>();
        String after = null;
        do {
            RequestSpecification page =
                    As.nobodyIn(town.town).queryParam("q", words).queryParam("size", size);
            if (after != null) page.queryParam("after", after);
            JsonPath answer =
                    page.get("/api/items").then().statusCode(200).extract().jsonPath();
            all.addAll(answer.getList("items.code"));
            after = answer.getString("next");
        } while (after != null);
        return all;
    }

    @Test
    void the_lists_count_what_is_there() {
        Sheets town = townWith("A", "便民", "理发", "B", "便民", "修伞", "C", "健康", "量血压");

        As.nobodyIn(town.town)
                .get("/api/lists")
                .then()
                .body("items[0].count", equalTo(3))
                .body("items[0].categories.name", contains("便民", "健康"))
                .body("items[0].categories.count", contains(2, 1))
                .body("items[1].categories", empty());
    }

    @Test
    void nearest_first_walks_from_station_to_station_and_ends_with_what_nobody_carries() {
        Sheets town = townWith("FAR", "便民", "甲", "NOWHERE", "便民", "乙", "NEAR", "便民", "丙", "BOTH", "便民", "丁");
        town.plus(
                "stations",
                "S2,二站,STATION,NEIGHBOURHOOD,{T}N1,二路,121.58,31.35,1-5,08:30-17:00,".replace("{T}", town.town));
        carrying(town, "NEAR", "BOTH");
        for (String item : List.of("FAR", "BOTH")) town.plus("offers", town.town + ",S2," + item + ",,,,4");
        bring(town);

        assertThat(found(near(town))).containsExactly("NEAR", "BOTH", "FAR", "NOWHERE");
        assertThat(found(near(town).queryParam("station", "S2"))).containsExactly("FAR", "BOTH");
        near(town).get("/api/items").then().body("items[1].nearest.station.code", equalTo("S1"));
        String next = near(town)
                .queryParam("size", 3)
                .get("/api/items")
                .then()
                .body("next", notNullValue())
                .extract()
                .path("next");
        assertThat(found(near(town).queryParam("after", next))).containsExactly("NOWHERE");
    }

    private static RequestSpecification near(Sheets town) {
        return As.nobodyIn(town.town).queryParam("near", "121.48,31.35");
    }
}
