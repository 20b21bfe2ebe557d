package songe.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static songe.support.Refusal.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import songe.support.As;
import songe.support.Call;
import songe.support.FakeWeChatControl;
import songe.support.Sheets;
import songe.support.Some;
import songe.support.Together;

/** Codes on doors: opaque, replaced on demand, drawn once. */
@QuarkusTest
class StationCodeTest {

    private static JsonPath link(String who) {
        return As.person(who)
                .get("/api/station/code/link")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Response scene(String token) {
        return RestAssured.given().get("/api/scenes/{token}", token);
    }

    @Test
    void a_code_leads_to_its_station_for_everybody() {
        JsonPath code = link("wang");
        assertThat(code.getString("station.code")).isEqualTo("SN-014");
        assertThat(code.getString("token")).matches("[A-Za-z0-9_-]{16}").doesNotContain("SN-014");
        scene(code.getString("token"))
                .then()
                .statusCode(200)
                .body("station.code", equalTo("SN-014"))
                .body("town.code", equalTo(As.TOWN));
        RestAssured.given()
                .redirects()
                .follow(false)
                .get(code.getString("link"))
                .then()
                .statusCode(303)
                .header("Location", containsString("town=" + As.TOWN))
                .header("Location", containsString("code=SN-014"));
    }

    @Test
    void the_picture_is_drawn_once_and_holds_the_token() {
        String token = link("he").getString("token");
        byte[] picture = As.person("he")
                .accept("image/png")
                .get("/api/station/code")
                .then()
                .statusCode(200)
                .contentType("image/png")
                .extract()
                .asByteArray();
        assertThat(picture).startsWith(0x89, 'P', 'N', 'G');
        assertThat(As.person("he").get("/api/station/code?station=SN-018").asByteArray())
                .isEqualTo(picture);
        assertThat(FakeWeChatControl.heard(FakeWeChatControl.PICTURE, token)).hasSize(1);
    }

    @Test
    void a_new_code_ends_the_old_one() {
        String old = link("hu").getString("token");
        As.person("hu").get("/api/station/code").then().statusCode(200);
        String fresh = Call.body(As.person("hu"), Map.of())
                .put("/api/station/code")
                .then()
                .statusCode(200)
                .extract()
                .path("token");
        assertThat(fresh).isNotEqualTo(old);
        scene(old).then().spec(refused(404, "scene.unknown"));
        scene(fresh).then().statusCode(200);
        As.person("hu").get("/api/station/code").then().statusCode(200);
        assertThat(FakeWeChatControl.heard(FakeWeChatControl.PICTURE, fresh)).hasSize(1);
    }

    @Test
    void ten_who_ask_first_get_one_code() {
        List<String> tokens = Together.times(10, i -> link("he").getString("token"));
        assertThat(tokens.stream().distinct()).hasSize(1);
    }

    @Test
    void when_wechat_draws_nothing_it_is_said_and_the_next_try_works() {
        Call.body(As.person("wang"), Map.of()).put("/api/station/code").then().statusCode(200);
        String token = link("wang").getString("token");
        FakeWeChatControl.refuse(FakeWeChatControl.PICTURE, token, 45009, 1);
        As.person("wang").get("/api/station/code").then().spec(refused(503, "wechat.unavailable"));
        As.person("wang").get("/api/station/code").then().statusCode(200);
    }

    @Test
    void a_station_has_its_own_code_only() {
        As.person("wang").get("/api/station/code?station=SN-018").then().spec(refused(404, "station.unknown"));
        Call.body(As.person("wang"), Map.of())
                .put("/api/station/code?station=SN-018")
                .then()
                .spec(refused(404, "station.unknown"));
        As.person("li").get("/api/station/code").then().spec(refused(403, "auth.forbidden"));
        As.person("zhao").get("/api/station/code/link").then().spec(refused(403, "auth.forbidden"));
        As.nobody().get("/api/station/code").then().spec(refused(401, "auth.required"));
        scene("nothing").then().spec(refused(404, "scene.unknown"));
        scene("x".repeat(65)).then().spec(refused(400, "request.invalid"));
    }

    @Test
    void who_belongs_to_another_town_is_led_nowhere() {
        Sheets sheets = Sheets.ofSmallTown();
        sheets.bring(As.person("admin")).statusCode(200);
        RequestSpecification visitor = As.nobodyIn(sheets.town);
        String token = Call.body(visitor, Map.of("code", "dev:" + Some.resident()))
                .post("/api/sign-ins/wechat")
                .then()
                .statusCode(200)
                .extract()
                .path("accessToken");
        As.nobodyIn(sheets.town)
                .header("Authorization", "Bearer " + token)
                .get("/api/scenes/" + link("wang").getString("token"))
                .then()
                .spec(refused(404, "scene.unknown"));
    }
}
