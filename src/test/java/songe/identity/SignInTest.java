package songe.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static songe.support.Refusal.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.smallrye.jwt.util.KeyUtils;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import songe.support.As;
import songe.support.Call;
import songe.support.Some;
import songe.support.Time;
import songe.support.Together;

/** The ways in, how long they last, and what a person says about themselves. */
@QuarkusTest
class SignInTest {
    private static final String RIGHT = "songe-dev";

    @ConfigProperty(name = "songe.signing-key")
    String signingKey;

    @AfterEach
    void reset() {
        Time.reset();
    }

    private static Response byWeChat(String code) {
        return Call.body(As.nobody(), Map.of("code", code)).post("/api/sign-ins/wechat");
    }

    private static Response byPassword(String account, String password) {
        return Call.body(As.nobody(), Map.of("account", account, "password", password))
                .post("/api/sign-ins/password");
    }

    private static Response byRefresh(String token) {
        return Call.body(As.nobody(), Map.of("refreshToken", token)).post("/api/sign-ins/refresh");
    }

    private static Response me(String token) {
        return As.nobody().header("Authorization", "Bearer " + token).get("/api/me");
    }

    private static JsonPath signedIn(Response reply) {
        return reply.then().statusCode(200).extract().jsonPath();
    }

    // --- WeChat --------------------------------------------------------------------------------------------------

    @Test
    void a_login_code_signs_a_resident_in_and_finds_them_again() {
        String name = Some.resident();
        JsonPath first = signedIn(byWeChat("dev:" + name));
        assertThat(first.getString("me.name")).isEqualTo(name);
        assertThat(first.getString("me.areaName")).isEqualTo("华浜居委会");
        assertThat(first.getString("me.town.code")).isEqualTo(As.TOWN);
        assertThat(first.getList("me.roles.role")).containsExactly("RESIDENT");
        assertThat(first.getLong("expiresIn")).isEqualTo(900);
        assertThat(signedIn(byWeChat("dev:" + name)).getLong("me.id")).isEqualTo(first.getLong("me.id"));
    }

    @ParameterizedTest
    @CsvSource({
        "used-or-wrong, 401, auth.wechat",
        "dev:, 401, auth.wechat",
        "busy, 503, wechat.unavailable",
        "often, 503, wechat.unavailable"
    })
    void what_wechat_refuses_signs_nobody_in(String code, int status, String problem) {
        byWeChat(code).then().spec(refused(status, problem));
    }

    @Test
    void ten_first_sign_ins_at_once_make_one_person() {
        String name = Some.resident();
        List<Response> replies = Together.times(10, i -> byWeChat("dev:" + name));
        assertThat(replies).extracting(Response::statusCode).containsOnly(200);
        assertThat(replies.stream().map(r -> r.jsonPath().getLong("me.id")).distinct())
                .hasSize(1);
    }

    // --- account and password ------------------------------------------------------------------------------------

    @Test
    void a_wrong_password_does_not_tell_whether_the_account_exists() {
        String wrong = byPassword("zhou", "wrong")
                .then()
                .spec(refused(401, "auth.password"))
                .extract()
                .asString();
        String unknown = byPassword("nobody", RIGHT)
                .then()
                .spec(refused(401, "auth.password"))
                .extract()
                .asString();
        assertThat(wrong).isEqualTo(unknown);
        byPassword("zhou", RIGHT.toUpperCase()).then().spec(refused(401, "auth.password"));
        byPassword("ZHOU", RIGHT).then().spec(refused(401, "auth.password"));
        signedIn(byPassword("zhou", RIGHT));
    }

    @Test
    void five_wrong_passwords_lock_an_account_for_a_minute_then_for_two() {
        Instant now = Instant.now();
        for (int i = 0; i < 5; i++) byPassword("zhou", "wrong").then().spec(refused(401, "auth.password"));
        Response locked = byPassword("zhou", RIGHT);
        locked.then().spec(refused(429, "auth.locked"));
        assertThat(Integer.parseInt(locked.header("Retry-After"))).isBetween(1, 61);
        Time.at(now.plusSeconds(90));
        byPassword("zhou", "wrong").then().spec(refused(401, "auth.password"));
        Time.at(now.plusSeconds(90 + 90));
        byPassword("zhou", RIGHT).then().spec(refused(429, "auth.locked"));
        Time.at(now.plusSeconds(90 + 150));
        signedIn(byPassword("zhou", RIGHT));
        Time.reset();
        signedIn(byPassword("zhou", RIGHT));
    }

    @Test
    void guesses_at_the_same_moment_are_counted_one_by_one() {
        Instant now = Instant.now();
        List<Response> replies = Together.times(20, i -> byPassword("qian", "wrong" + i));
        assertThat(replies).filteredOn(r -> r.statusCode() == 401).hasSize(5);
        assertThat(replies).filteredOn(r -> r.statusCode() == 429).hasSize(15);
        Time.at(now.plusSeconds(90));
        signedIn(byPassword("qian", RIGHT));
    }

    @ParameterizedTest
    @CsvSource({"'', x", "x, ''", "' ', x"})
    void account_and_password_are_both_needed(String account, String password) {
        byPassword(account, password).then().spec(refused(400, "request.invalid"));
    }

    @Test
    void account_and_password_are_no_longer_than_they_may_be() {
        byPassword("x".repeat(61), "x").then().spec(refused(400, "request.invalid", "account"));
        byPassword("x", "x".repeat(73)).then().spec(refused(400, "request.invalid", "password"));
    }

    // --- tokens --------------------------------------------------------------------------------------------------

    @Test
    void a_refresh_token_works_once_and_a_second_use_ends_its_family() {
        String first = signedIn(byPassword("zhou", RIGHT)).getString("refreshToken");
        String other = signedIn(byPassword("zhou", RIGHT)).getString("refreshToken");
        JsonPath second = signedIn(byRefresh(first));
        me(second.getString("accessToken")).then().statusCode(200);
        JsonPath third = signedIn(byRefresh(second.getString("refreshToken")));
        byRefresh(first).then().spec(refused(401, "auth.refresh"));
        byRefresh(third.getString("refreshToken")).then().spec(refused(401, "auth.refresh"));
        signedIn(byRefresh(other));
    }

    /** Leans on {@code used_at is null} in the update that uses the token up. */
    @Test
    void of_ten_uses_at_once_one_counts() {
        String token = signedIn(byPassword("zhou", RIGHT)).getString("refreshToken");
        List<Response> replies = Together.times(10, i -> byRefresh(token));
        assertThat(replies).filteredOn(r -> r.statusCode() == 200).hasSize(1);
        assertThat(replies).filteredOn(r -> r.statusCode() != 200).allSatisfy(r -> r.then()
                .spec(refused(401, "auth.refresh")));
    }

    @Test
    void a_refresh_token_lives_thirty_days() {
        String token = signedIn(byPassword("zhou", RIGHT)).getString("refreshToken");
        Time.at(Instant.now().plus(Duration.ofDays(30)).plusSeconds(1));
        byRefresh(token).then().spec(refused(401, "auth.refresh"));
        byRefresh("nothing-of-ours").then().spec(refused(401, "auth.refresh"));
    }

    @Test
    void who_signs_out_stays_signed_in_elsewhere() {
        JsonPath here = signedIn(byPassword("zhou", RIGHT));
        JsonPath elsewhere = signedIn(byPassword("zhou", RIGHT));
        As.nobody()
                .header("Authorization", "Bearer " + here.getString("accessToken"))
                .delete("/api/sign-ins/current")
                .then()
                .statusCode(204);
        byRefresh(here.getString("refreshToken")).then().spec(refused(401, "auth.refresh"));
        signedIn(byRefresh(elsewhere.getString("refreshToken")));
    }

    @Test
    void a_token_that_is_not_ours_signs_nobody_in() {
        SecretKey ours = KeyUtils.createSecretKeyFromEncodedSecret(signingKey);
        SecretKey foreign = KeyUtils.createSecretKeyFromEncodedSecret("A".repeat(43));
        JsonPath in = signedIn(byPassword("zhou", RIGHT));
        String id = in.getString("me.id");
        String family = familyOf(in.getString("accessToken"));
        me(claims(id, family).expiresIn(60).sign(ours)).then().statusCode(200);
        for (String token : List.of(
                claims(id, family).expiresAt(Instant.now().minusSeconds(60)).sign(ours),
                claims(id, family).expiresIn(60).sign(foreign),
                claims(id, family).issuer("other").expiresIn(60).sign(ours),
                claims("999999999", family).expiresIn(60).sign(ours),
                claims("li", family).expiresIn(60).sign(ours),
                claims(id, "no-sign-in-of-theirs").expiresIn(60).sign(ours),
                Jwt.issuer("songe").subject(id).upn(id).expiresIn(60).sign(ours),
                base64("{\"alg\":\"none\"}") + "." + base64("{\"iss\":\"songe\",\"sub\":\"" + id + "\"}") + ".",
                "garbage",
                "x.y.z",
                "..")) {
            me(token).then().spec(refused(401, "auth.required"));
        }
    }

    private static JwtClaimsBuilder claims(String person, String family) {
        return Jwt.issuer("songe").subject(person).upn(person).claim("family", family);
    }

    private static String familyOf(String accessToken) {
        String claims = new String(Base64.getUrlDecoder().decode(accessToken.split("\\.")[1]), UTF_8);
        return JsonPath.from(claims).getString("family");
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Basic bGk6c29uZ2UtZGV2", "garbage", ""})
    void another_kind_of_authorization_signs_nobody_in(String header) {
        As.nobody().header("Authorization", header).get("/api/me").then().spec(refused(401, "auth.required"));
    }

    // --- me ------------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({
        "li, RESIDENT, TOWN, 310113113, 淞南镇",
        "wang, STATION, STATION, SN-014, 华浜新村淞益中心",
        "sun, GRID, AREA, 310113113G5, 第五网格",
        "zhao, TOWN, TOWN, 310113113, 淞南镇",
        "chen, PARTNER, PARTNER, BARBER, （示例）剪刀手志愿服务队",
        "ma, WORKER, PARTNER, BARBER, （示例）剪刀手志愿服务队",
        "fang, AUDITOR, TOWN, 310113113, 淞南镇"
    })
    void roles_hold_in_their_scopes(String account, String role, String kind, String code, String name) {
        As.person(account)
                .get("/api/me")
                .then()
                .statusCode(200)
                .body("account", equalTo(account))
                .body("town.code", equalTo(As.TOWN))
                .body("roles.role", equalTo(List.of(role)))
                .body("roles[0].scope.kind", equalTo(kind))
                .body("roles[0].scope.code", equalTo(code))
                .body("roles[0].scope.name", equalTo(name));
    }

    @Test
    void the_administrator_belongs_to_no_town() {
        As.person("admin")
                .get("/api/me")
                .then()
                .statusCode(200)
                .body("town", nullValue())
                .body("roles[0].scope.kind", equalTo("INSTALLATION"));
        As.person("admin").get("/api/orders").then().spec(refused(400, "town.required"));
    }

    @Test
    void a_profile_is_replaced_as_a_whole() {
        String name =
                Some.residentWith(Map.of("name", "𠮷田🙂", "birthYear", 1950, "elderMode", true, "disabled", true));
        As.resident(name)
                .get("/api/me")
                .then()
                .body("name", equalTo("𠮷田🙂"))
                .body("birthYear", equalTo(1950))
                .body("elderMode", equalTo(true))
                .body("disabled", equalTo(true));
        Call.body(As.resident(name), Map.of("area", "310113113018"))
                .put("/api/me")
                .then()
                .statusCode(200)
                .body("name", nullValue())
                .body("birthYear", nullValue())
                .body("elderMode", equalTo(false))
                .body("disabled", equalTo(false))
                .body("areaName", equalTo("嘉骏花苑居委会"));
    }

    @Test
    void a_profile_of_nonsense_is_refused_and_changes_nothing() {
        String name = Some.resident();
        for (Map<String, ?> profile : List.<Map<String, ?>>of(
                Map.of("phone", "call me"),
                Map.of("phone", "1"),
                Map.of("birthYear", 1899),
                Map.of("name", " "),
                Map.of("name", "长".repeat(31)),
                Map.of("area", "3".repeat(33)))) {
            Call.body(As.resident(name), profile).put("/api/me").then().spec(refused(400, "request.invalid"));
        }
        Call.body(As.resident(name), Map.of("area", "999"))
                .put("/api/me")
                .then()
                .spec(refused(422, "area.unknown", "area"));
        As.resident(name).get("/api/me").then().body("name", equalTo(name)).body("area", equalTo("310113113014"));
    }
}
