package songe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static songe.support.Call.place;
import static songe.support.Refusal.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import songe.support.As;
import songe.support.Call;
import songe.support.Desk;
import songe.support.Sheets;
import songe.support.Some;
import songe.support.Some.Placed;
import songe.support.With;

/** Two towns in one installation: nothing of one is there in the other, whatever is asked and by whom. */
@QuarkusTest
class TenantTest {
    private static Sheets there;

    /** A second town with a request item for everybody; made once, since its rows belong to nobody else's test. */
    @BeforeEach
    void secondTown() {
        if (there != null) return;
        Sheets sheets = Sheets.ofSmallTown();
        String town = sheets.town;
        sheets.plus("items", town + ",I3,SERVICE,便民,上门,AT_HOME,REVIEW,60,1,P1,,")
                .plus("items", town + ",I4,SERVICE,便民,测血压,AT_STATION,SESSION,20,12,,,")
                .plus("offers", town + ",S1,I3,,,,4")
                .plus("offers", town + ",S1,I4,1-7,09:00,11:00,12");
        sheets.bring(As.person("admin")).statusCode(200);
        there = sheets;
    }

    // --- who is where --------------------------------------------------------------------------------------------

    private static RequestSpecification visitor() {
        return As.nobodyIn(there.town);
    }

    /** A resident of the second town. */
    private static RequestSpecification neighbour(String name) {
        String token = Call.body(visitor(), Map.of("code", "dev:" + name))
                .post("/api/sign-ins/wechat")
                .then()
                .statusCode(200)
                .body("me.town.code", equalTo(there.town))
                .extract()
                .path("accessToken");
        return visitor().header("Authorization", "Bearer " + token);
    }

    private static Map<String, Object> requestThere() {
        return With.fields("itemId", itemThere("I3"), "address", "二镇一路1号");
    }

    private static int itemThere(String code) {
        return visitor().get("/api/items").jsonPath().getInt("items.find { it.code == '" + code + "' }.id");
    }

    private static long sessionThere() {
        return visitor()
                .get("/api/items/" + itemThere("I4") + "/sessions")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("items[1].id");
    }

    private static String ordered(RequestSpecification who, Map<String, ?> request) {
        return place(who, request).then().statusCode(201).extract().path("number");
    }

    // --- looking around ------------------------------------------------------------------------------------------

    @Test
    void lists_items_stations_and_areas_are_the_own_towns() {
        assertThat(codes(visitor(), "/api/stations")).containsExactly("S1");
        assertThat(codes(visitor(), "/api/items")).containsExactlyInAnyOrder("I1", "I2", "I3", "I4");
        assertThat(codes(visitor(), "/api/areas")).allMatch(code -> code.startsWith(there.town));
        assertThat(visitor().get("/api/lists").jsonPath().getList("items.count"))
                .containsExactly(3, 0, 1, 0);
        assertThat(codes(As.nobody(), "/api/stations?size=100"))
                .contains("SN-014")
                .doesNotContain("S1");
        assertThat(codes(As.nobody(), "/api/items?size=100")).contains("S01").doesNotContain("I1", "I3");
        assertThat(codes(As.nobody(), "/api/areas")).noneMatch(code -> code.startsWith(there.town));
    }

    private static List<String> codes(RequestSpecification who, String path) {
        return who.get(path).then().statusCode(200).extract().jsonPath().getList("items.code");
    }

    @Test
    void an_item_a_station_or_a_session_of_the_other_town_is_not_there() {
        visitor().get("/api/items/" + Some.item("S01")).then().spec(refused(404, "item.unknown"));
        visitor().get("/api/items/" + Some.item("S01") + "/sessions").then().spec(refused(404, "item.unknown"));
        visitor().get("/api/stations/SN-014").then().spec(refused(404, "station.unknown"));
        visitor().get("/api/stations?item=" + Some.item("S01")).then().spec(refused(404, "item.unknown"));
        As.nobody().get("/api/items/" + itemThere("I3")).then().spec(refused(404, "item.unknown"));
        As.nobody().get("/api/stations/S1").then().spec(refused(404, "station.unknown"));
        As.nobody()
                .get("/api/items/" + Some.item("S01") + "/sessions?station=S1")
                .then()
                .spec(refused(404, "station.unknown"));
    }

    @Test
    void an_item_of_the_other_town_is_neither_approved_nor_withdrawn() {
        int id = itemThere("I1");
        Call.body(As.person("zhao"), Map.of("decision", "APPROVE"))
                .put("/api/items/" + id + "/approval")
                .then()
                .spec(refused(404, "item.unknown"));
        As.person("zhao").put("/api/items/" + id + "/publication").then().spec(refused(404, "item.unknown"));
        As.person("zhao").delete("/api/items/" + id + "/publication").then().spec(refused(404, "item.unknown"));
        As.person("chen").delete("/api/items/" + id + "/publication").then().spec(refused(404, "item.unknown"));
        As.person("chen").get("/api/partner/items/" + id).then().spec(refused(404, "item.unknown"));
        As.person("zhao").get("/api/town/approvals/" + id).then().spec(refused(404, "publishing.decided"));
        visitor().get("/api/items/" + id).then().statusCode(200);
    }

    @Test
    void a_token_says_which_town_it_is_whatever_the_header_says() {
        String name = Some.resident();
        Response items = As.resident(name).header("X-Town", there.town).get("/api/items?size=100");
        assertThat(items.jsonPath().getList("items.code")).contains("S01").doesNotContain("I3");
        assertThat(codes(neighbour(name), "/api/items?size=100")).doesNotContain("S01");
    }

    @Test
    void with_two_towns_a_stranger_has_to_say_which() {
        given().get("/api/items").then().spec(refused(400, "town.required"));
        given().get("/api/items?town=" + there.town).then().statusCode(200).body("items.code", hasItem("I3"));
    }

    // --- people --------------------------------------------------------------------------------------------------

    @Test
    void one_wechat_is_two_people_in_two_towns() {
        String name = Some.resident();
        long here = As.resident(name).get("/api/me").jsonPath().getLong("id");
        assertThat(neighbour(name).get("/api/me").jsonPath().getLong("id")).isNotEqualTo(here);
    }

    @Test
    void an_account_opens_its_own_town_only() {
        Call.body(visitor(), Map.of("account", "wang", "password", "songe-dev"))
                .post("/api/sign-ins/password")
                .then()
                .spec(refused(401, "auth.password"));
        Call.body(visitor(), Map.of("account", "admin", "password", "songe-dev"))
                .post("/api/sign-ins/password")
                .then()
                .statusCode(200);
    }

    @Test
    void nobody_lives_in_an_area_of_the_other_town() {
        Call.body(As.resident(Some.resident()), Map.of("area", there.town + "N1"))
                .put("/api/me")
                .then()
                .spec(refused(422, "area.unknown", "area"));
        Call.body(neighbour(Some.resident()), Map.of("area", "310113113014"))
                .put("/api/me")
                .then()
                .spec(refused(422, "area.unknown", "area"));
    }

    // --- orders --------------------------------------------------------------------------------------------------

    @Test
    void ids_of_the_other_town_in_a_request_are_unknown() {
        place(As.resident(Some.resident()), requestThere()).then().spec(refused(404, "item.unknown"));
        String name = Some.resident();
        place(As.resident(name), Some.request("C05", "sessionId", sessionThere()))
                .then()
                .spec(refused(404, "session.unknown"));
        place(As.resident(name), Some.visit("stationCode", "S1")).then().spec(refused(404, "station.unknown"));
        place(As.resident(name), Some.visit("area", there.town + "N1"))
                .then()
                .spec(refused(422, "area.unknown", "area"));
        place(neighbour(name), Some.visit()).then().spec(refused(404, "item.unknown"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wang", "sun", "zhao", "qian", "lu", "fang", "admin", "li"})
    void an_order_of_the_other_town_is_seen_by_nobody(String who) {
        String number = ordered(neighbour(Some.resident()), requestThere());
        int status = As.person(who).get("/api/orders/" + number).statusCode();
        assertThat(status).isIn(400, 404); // 400: the administrator has no town at all
    }

    @Test
    void no_desk_shows_an_order_of_the_other_town() {
        String number = ordered(neighbour(Some.resident()), requestThere());
        for (String desk : List.of(
                "wang /api/station/orders",
                "sun /api/station/orders",
                "zhao /api/station/orders",
                "qian /api/partner/orders",
                "qian /api/partner/open-orders",
                "wang /api/station/open-orders",
                "fang /api/audit/orders")) {
            String[] at = desk.split(" ");
            String shown = As.person(at[0])
                    .get(at[1] + "?size=100")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(shown).as(desk).doesNotContain(number).doesNotContain("二镇");
        }
    }

    @Test
    void nobody_changes_an_order_of_the_other_town() {
        String number = ordered(neighbour(Some.resident()), requestThere());
        Placed order = new Placed(number, "");
        Call.put(As.person("wang"), order, "triage", Map.of("decision", "DISPATCH"))
                .then()
                .spec(refused(404, "order.unknown"));
        Call.put(As.person("wang"), order, "assignment", Map.of("stationCode", "SN-014"))
                .then()
                .spec(refused(404, "order.unknown"));
        Call.put(As.person("qian"), order, "claim", Map.of()).then().spec(refused(404, "order.unknown"));
        Call.put(As.person("li"), order, "cancellation", Map.of("reason", "试试"))
                .then()
                .spec(refused(404, "order.unknown"));
        Call.checkIn(As.person("wang"), Map.of("number", number, "reason", "试试"))
                .then()
                .spec(refused(404, "order.unknown"));
    }

    @Test
    void nobody_changes_a_session_of_the_other_town() {
        long session = sessionThere();
        Desk.cancel(As.person("wang"), session, "停电", "明天再来").then().spec(refused(404, "session.unknown"));
        Call.body(As.person("wang"), Map.of("capacity", 9))
                .put("/api/station/sessions/" + session)
                .then()
                .spec(refused(404, "session.unknown"));
        Desk.carry(As.person("wang"), Desk.weekly(itemThere("I4"), "09:00", "11:00", 5))
                .then()
                .spec(refused(404, "item.unknown"));
        As.person("wang").get("/api/station/offers?station=S1").then().spec(refused(404, "station.unknown"));
        Call.body(As.person("wang"), Map.of("reason", "停电"))
                .put("/api/station/closures/2030-01-01?station=S1")
                .then()
                .spec(refused(404, "station.unknown"));
    }

    @Test
    void a_pass_of_the_other_town_checks_nobody_in() {
        String name = Some.resident();
        String number = ordered(neighbour(name), With.fields("itemId", itemThere("I4"), "sessionId", sessionThere()));
        String token = neighbour(name)
                .get("/api/orders/" + number + "/pass")
                .then()
                .statusCode(200)
                .extract()
                .path("token");
        Call.checkIn(As.person("wang"), Map.of("token", token)).then().spec(refused(404, "order.unknown"));
    }

    @Test
    void one_key_serves_both_towns() {
        String name = Some.resident();
        String key = Some.resident().replace("居民", "key-");
        assertThat(place(As.resident(name), key, Some.visit()).statusCode()).isEqualTo(201);
        assertThat(place(neighbour(name), key, requestThere()).statusCode()).isEqualTo(201);
    }

    @Test
    void a_town_operator_brings_the_own_town_only() {
        Sheets sheets = Sheets.ofSmallTown();
        sheets.bring(As.person("zhao")).statusCode(422);
        assertThat(As.nobody().get("/api/towns").jsonPath().getList("items.code"))
                .doesNotContain(sheets.town);
    }
}
