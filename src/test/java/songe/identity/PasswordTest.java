package songe.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static songe.support.Enter.assertOver;
import static songe.support.Enter.byPassword;
import static songe.support.Enter.byRefresh;
import static songe.support.Enter.entered;
import static songe.support.Enter.with;
import static songe.support.Refusal.refused;
import static songe.support.Staffed.OWN_PASSWORD;
import static songe.support.Staffed.account;
import static songe.support.Staffed.attendant;
import static songe.support.Staffed.change;
import static songe.support.Staffed.made;
import static songe.support.Staffed.wish;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import songe.support.As;
import songe.support.Call;
import songe.support.Some;
import songe.support.Time;

/** One-time passwords open one door only; passwords of one's own, their rules, and what guessing at them costs. */
@QuarkusTest
class PasswordTest {

    @AfterEach
    void reset() {
        Time.reset();
    }

    private static String newcomer(String account) {
        return made(As.person("zhao"), account, wish("STATION", "STATION", Some.STATION));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "GET, /api/orders",
        "GET, /api/items",
        "GET, /api/station/orders",
        "GET, /api/station/sessions",
        "GET, /api/inbox",
        "GET, /api/me/sign-ins",
        "DELETE, /api/me/sign-ins",
        "GET, /api/admin/accounts",
        "GET, /api/admin/accounts/",
        "GET, /api/nowhere"
    })
    void a_one_time_password_opens_nothing_else(String method, String path) {
        String account = account();
        JsonPath in = entered(byPassword(account, newcomer(account)));
        with(in).request(method, path).then().spec(refused(403, "auth.password-change-required"));
        with(in).get("/api/me").then().statusCode(200);
    }

    @Test
    void who_must_change_says_so_and_may_only_change_or_go() {
        String account = account();
        String password = newcomer(account);
        JsonPath in = entered(byPassword(account, password));
        assertThat(in.getBoolean("me.mustChangePassword")).isTrue();
        Call.body(with(in), Map.of("name", "别的名字"))
                .put("/api/me")
                .then()
                .spec(refused(403, "auth.password-change-required"));
        JsonPath renewed = entered(byRefresh(in.getString("refreshToken")));
        with(renewed).get("/api/station/orders").then().spec(refused(403, "auth.password-change-required"));
        change(renewed, password, OWN_PASSWORD).then().statusCode(204);
        with(renewed).get("/api/station/orders").then().statusCode(200);
        with(renewed).get("/api/me").then().body("mustChangePassword", equalTo(false));
        byPassword(account, password).then().spec(refused(401, "auth.password"));
        JsonPath again = entered(byPassword(account, OWN_PASSWORD));
        with(again).delete("/api/sign-ins/current").then().statusCode(204);
    }

    @Test
    void who_must_change_may_sign_out() {
        String account = account();
        JsonPath in = entered(byPassword(account, newcomer(account)));
        with(in).delete("/api/sign-ins/current").then().statusCode(204);
        assertOver(in);
    }

    @Test
    void a_one_time_password_lives_seven_days() {
        String account = account();
        String password = newcomer(account);
        Time.at(Instant.now().plus(Duration.ofDays(7)).minusSeconds(60));
        JsonPath in = entered(byPassword(account, password));
        Time.at(Instant.now().plus(Duration.ofDays(7)).plusSeconds(60));
        byPassword(account, password).then().spec(refused(401, "auth.one-time-over"));
        change(in, password, OWN_PASSWORD).then().spec(refused(401, "auth.one-time-over"));
        byPassword(account, "wrong").then().spec(refused(401, "auth.password"));
    }

    @Test
    void a_changed_password_ends_the_other_sign_ins_only() {
        String account = account();
        JsonPath here = attendant(account);
        JsonPath elsewhere = entered(byPassword(account, OWN_PASSWORD));
        change(here, OWN_PASSWORD, OWN_PASSWORD + "新").then().statusCode(204);
        assertOver(elsewhere);
        with(here).get("/api/station/orders").then().statusCode(200);
        entered(byRefresh(here.getString("refreshToken")));
    }

    @Test
    void a_new_password_keeps_the_rules() {
        String account = "longer." + account();
        String password = newcomer(account);
        JsonPath in = entered(byPassword(account, password));
        change(in, password, "nine-long").then().spec(refused(400, "request.invalid", "newPassword"));
        change(in, password, "x".repeat(73)).then().spec(refused(400, "request.invalid", "newPassword"));
        change(in, password, "字".repeat(25)).then().spec(refused(422, "password.too-long", "newPassword"));
        change(in, password, account.toUpperCase()).then().spec(refused(422, "password.account", "newPassword"));
        change(in, "not-the-password", OWN_PASSWORD).then().spec(refused(422, "password.wrong", "password"));
        change(in, password, OWN_PASSWORD).then().statusCode(204);
        change(in, OWN_PASSWORD, OWN_PASSWORD).then().spec(refused(422, "password.same", "newPassword"));
    }

    @Test
    void guesses_at_the_present_password_lock_it_as_those_at_the_door_do() {
        String account = account();
        JsonPath in = attendant(account);
        for (int i = 0; i < 5; i++)
            change(in, "wrong" + i, "whatever-it-is").then().spec(refused(422, "password.wrong"));
        change(in, OWN_PASSWORD, "whatever-it-is").then().spec(refused(429, "auth.locked"));
        byPassword(account, OWN_PASSWORD).then().spec(refused(429, "auth.locked"));
    }

    @Test
    void each_further_miss_locks_twice_as_long_up_to_an_hour() {
        String account = account();
        attendant(account);
        Instant now = Instant.now();
        for (int i = 0; i < 4; i++) byPassword(account, "wrong").then().spec(refused(401, "auth.password"));
        for (int minutes : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            byPassword(account, "wrong").then().spec(refused(401, "auth.password"));
            Response locked = byPassword(account, OWN_PASSWORD);
            locked.then().spec(refused(429, "auth.locked"));
            assertThat(Integer.parseInt(locked.header("Retry-After"))).isBetween(minutes * 60 - 20, minutes * 60 + 1);
            now = now.plus(Duration.ofMinutes(minutes)).plusSeconds(30);
            Time.at(now);
        }
        entered(byPassword(account, OWN_PASSWORD));
        byPassword(account, "wrong").then().spec(refused(401, "auth.password"));
        entered(byPassword(account, OWN_PASSWORD));
    }

    @Test
    void nobody_changes_a_password_without_being_signed_in() {
        Call.body(As.nobody(), Map.of("password", "songe-dev", "newPassword", "whatever-it-is"))
                .put("/api/sign-ins/password/change")
                .then()
                .spec(refused(401, "auth.required"));
    }
}
