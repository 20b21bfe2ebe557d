package songe.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static songe.support.Enter.assertOver;
import static songe.support.Enter.byRefresh;
import static songe.support.Enter.entered;
import static songe.support.Enter.with;
import static songe.support.Refusal.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import songe.support.As;
import songe.support.Call;
import songe.support.Some;
import songe.support.Time;
import songe.support.Together;

/** Where one is signed in, and what ends that: at once, for the short tokens too. */
@QuarkusTest
class MySignInsTest {

    @AfterEach
    void reset() {
        Time.reset();
    }

    private static JsonPath here(String name) {
        return entered(Call.body(As.nobody(), Map.of("code", "dev:" + name)).post("/api/sign-ins/wechat"));
    }

    private static JsonPath list(JsonPath who) {
        return with(who)
                .get("/api/me/sign-ins")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void each_device_is_listed_latest_first_and_says_which_is_this_one() {
        String name = Some.resident();
        JsonPath phone = entered(Call.body(
                        As.nobody()
                                .header(
                                        "User-Agent",
                                        "Mozilla/5.0 (Linux; Android 14; V2145A) Chrome/116.0 Safari/537.36 MicroMessenger/8.0"),
                        Map.of("code", "dev:" + name))
                .post("/api/sign-ins/wechat"));
        JsonPath desktop = here(name);
        with(phone)
                .get("/api/me/sign-ins")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.current", equalTo(List.of(false, true)))
                .body("items[1].device", equalTo("安卓手机 · 微信"))
                .body("items[1].startedAt", notNullValue())
                .body("next", nullValue());
        assertThat(list(desktop).getList("items.current")).containsExactly(true, false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Safari/604.1 | 苹果手机 · 苹果浏览器",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/120.0 Safari/537.36 Edg/120.0 | 电脑 · 微软浏览器",
                "Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0 | 电脑 · 火狐浏览器",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) Chrome/120.0 Safari/537.36 | 苹果电脑 · 谷歌浏览器",
                "curl/8.5.0 | 其他设备 · 其他程序"
            })
    void devices_are_told_in_words(String agent, String words) {
        assertThat(Device.of(agent)).isEqualTo(words);
    }

    @Test
    void a_sign_in_pages_like_any_list() {
        String name = Some.resident();
        for (int i = 0; i < 3; i++) here(name);
        JsonPath last = here(name);
        JsonPath first = with(last).get("/api/me/sign-ins?size=3").jsonPath();
        assertThat(first.getList("items")).hasSize(3);
        with(last)
                .get("/api/me/sign-ins?size=3&after=" + first.getString("next"))
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
    }

    @Test
    void one_sign_in_is_ended_at_once_and_the_others_go_on() {
        String name = Some.resident();
        JsonPath lost = here(name);
        JsonPath kept = here(name);
        with(kept)
                .delete("/api/me/sign-ins/" + list(lost).getLong("items.find { it.current }.id"))
                .then()
                .statusCode(204);
        assertOver(lost);
        assertThat(list(kept).getList("items")).hasSize(1);
        entered(byRefresh(kept.getString("refreshToken")));
    }

    @Test
    void a_sign_in_of_somebody_else_or_an_ended_one_is_not_there() {
        JsonPath stranger = here(Some.resident());
        long id = list(stranger).getLong("items[0].id");
        JsonPath me = here(Some.resident());
        with(me).delete("/api/me/sign-ins/" + id).then().spec(refused(404, "sign-in.unknown"));
        with(me).delete("/api/me/sign-ins/999999999").then().spec(refused(404, "sign-in.unknown"));
        with(stranger).get("/api/me").then().statusCode(200);
    }

    @Test
    void everywhere_means_here_too() {
        String name = Some.resident();
        JsonPath there = here(name);
        JsonPath here = here(name);
        JsonPath other = here(Some.resident());
        with(here).delete("/api/me/sign-ins").then().statusCode(204);
        assertOver(there);
        assertOver(here);
        with(other).get("/api/me").then().statusCode(200);
    }

    @Test
    void who_signs_out_is_out_at_once() {
        JsonPath here = here(Some.resident());
        with(here).delete("/api/sign-ins/current").then().statusCode(204);
        assertOver(here);
    }

    @Test
    void a_fresh_token_is_a_use_and_a_month_of_silence_the_end() {
        String name = Some.resident();
        JsonPath silent = here(name);
        JsonPath busy = here(name);
        Instant later = Instant.now().plus(Duration.ofDays(20));
        Time.at(later);
        JsonPath renewed = entered(byRefresh(busy.getString("refreshToken")));
        assertThat(Instant.parse(list(renewed).getString("items[0].lastUsedAt")))
                .isAfterOrEqualTo(later);
        assertThat(list(renewed).getList("items")).hasSize(2);
        Time.at(Instant.now().plus(Duration.ofDays(31)));
        assertThat(list(renewed).getList("items")).hasSize(1);
        byRefresh(silent.getString("refreshToken")).then().spec(refused(401, "auth.refresh"));
    }

    // --- two refreshes of one token ------------------------------------------------------------------------------

    /**
     * Nobody can say which of the two is the thief, so both are out and the person signs in again. Leans on {@code used_at is null} in
     * the update that uses the token up.
     */
    @Test
    void two_refreshes_of_one_token_at_once_end_the_sign_in() {
        for (int round = 0; round < 5; round++) {
            JsonPath family = here(Some.resident());
            List<Response> replies = Together.times(2, i -> byRefresh(family.getString("refreshToken")));
            assertThat(replies).filteredOn(r -> r.statusCode() == 200).hasSize(1);
            JsonPath winner = replies.stream()
                    .filter(r -> r.statusCode() == 200)
                    .findFirst()
                    .orElseThrow()
                    .jsonPath();
            assertOver(winner);
            assertOver(family);
        }
    }
}
