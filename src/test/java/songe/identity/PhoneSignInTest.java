package songe.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static songe.support.Enter.askForCode;
import static songe.support.Enter.byPhone;
import static songe.support.Enter.codeFor;
import static songe.support.Enter.entered;
import static songe.support.Enter.from;
import static songe.support.Enter.lastCode;
import static songe.support.Enter.mobile;
import static songe.support.Enter.stranger;
import static songe.support.Refusal.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import songe.support.As;
import songe.support.Call;
import songe.support.Enter;
import songe.support.Some;
import songe.support.Time;
import songe.support.Together;

/** Signing in with a mobile number: what the code is good for, and how often one may ask for it. */
@QuarkusTest
class PhoneSignInTest {

    @AfterEach
    void reset() {
        Time.reset();
    }

    private static String other(String code) {
        return code.equals("000000") ? "111111" : "000000";
    }

    @Test
    void a_code_makes_a_resident_and_another_finds_them_again() {
        String phone = mobile();
        askForCode(stranger(), phone).then().statusCode(202).body("resendAfterSeconds", equalTo(60));
        JsonPath first = entered(byPhone(phone, lastCode(phone)));
        assertThat(first.getString("me.phone")).isEqualTo(phone);
        assertThat(first.getString("me.town.code")).isEqualTo(As.TOWN);
        assertThat(first.getList("me.roles.role")).containsExactly("RESIDENT");
        Time.at(Instant.now().plusSeconds(61));
        JsonPath again = entered(byPhone(phone, codeFor(phone)));
        assertThat(again.getLong("me.id")).isEqualTo(first.getLong("me.id"));
    }

    @Test
    void who_is_known_gets_the_same_answer_as_who_is_not() {
        String known = mobile();
        Enter.resident(known);
        Time.at(Instant.now().plusSeconds(61));
        assertThat(askForCode(stranger(), known).asString())
                .isEqualTo(askForCode(stranger(), mobile()).asString());
        String code = codeFor(mobile());
        assertThat(byPhone(known, other(lastCode(known))).asString())
                .isEqualTo(byPhone(mobile(), code).asString());
    }

    @Test
    void a_number_somebody_typed_into_a_profile_opens_nothing_of_theirs() {
        String phone = mobile();
        String typist = Some.residentWith(Map.of("name", "写错号码的人", "phone", phone));
        JsonPath owner = Enter.resident(phone);
        assertThat(owner.getLong("me.id"))
                .isNotEqualTo(As.resident(typist).get("/api/me").jsonPath().getLong("id"));
        assertThat(owner.getString("me.name")).isNull();
    }

    @Test
    void a_changed_profile_leaves_the_way_in_as_it_was() {
        String phone = mobile();
        JsonPath first = Enter.resident(phone);
        Call.body(Enter.with(first), Map.of("name", "换了联系电话", "phone", mobile()))
                .put("/api/me")
                .then()
                .statusCode(200);
        Time.at(Instant.now().plusSeconds(61));
        assertThat(Enter.resident(phone).getLong("me.id")).isEqualTo(first.getLong("me.id"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "12345678901", "1380000000", "138000000011", "021-55501234", "+8613800000001", "１３８００００００００"
            })
    void only_mainland_mobile_numbers_are_sent_a_code(String phone) {
        askForCode(stranger(), phone).then().spec(refused(400, "request.invalid", "phone"));
        byPhone(phone, "123456").then().spec(refused(400, "request.invalid", "phone"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567", "12a456", "１２３４５６"})
    void a_code_is_six_digits(String code) {
        byPhone(mobile(), code).then().spec(refused(400, "request.invalid", "code"));
    }

    @Test
    void a_code_counts_once() {
        String phone = mobile();
        String code = codeFor(phone);
        entered(byPhone(phone, code));
        byPhone(phone, code).then().spec(refused(401, "auth.code"));
    }

    /** Leans on {@code used_at is null} in the updates that count the try and use the code up. */
    @Test
    void of_ten_uses_at_once_one_counts() {
        String phone = mobile();
        String code = codeFor(phone);
        List<Response> replies = Together.times(5, i -> byPhone(phone, code));
        assertThat(replies).filteredOn(r -> r.statusCode() == 200).hasSize(1);
        assertThat(replies).filteredOn(r -> r.statusCode() != 200).allSatisfy(r -> r.then()
                .spec(refused(401, "auth.code")));
    }

    @Test
    void a_code_lives_five_minutes() {
        String phone = mobile();
        String code = codeFor(phone);
        Time.at(Instant.now().plusSeconds(5 * 60 + 1));
        byPhone(phone, code).then().spec(refused(401, "auth.code"));
        String late = codeFor(phone);
        Time.at(Instant.now().plusSeconds(2 * 5 * 60 - 2));
        entered(byPhone(phone, late));
    }

    @Test
    void a_code_bears_five_tries_also_at_the_same_moment() {
        String phone = mobile();
        String code = codeFor(phone);
        for (int i = 0; i < 4; i++) byPhone(phone, other(code)).then().spec(refused(401, "auth.code"));
        entered(byPhone(phone, code));

        String careless = mobile();
        String good = codeFor(careless);
        Together.times(5, i -> byPhone(careless, other(good)));
        byPhone(careless, good).then().spec(refused(401, "auth.code"));
    }

    @Test
    void a_new_code_ends_the_one_before() {
        String phone = mobile();
        String first = codeFor(phone);
        Time.at(Instant.now().plusSeconds(61));
        String second = codeFor(phone);
        if (!first.equals(second)) byPhone(phone, first).then().spec(refused(401, "auth.code"));
        entered(byPhone(phone, second));
    }

    @Test
    void a_telephone_gets_one_code_a_minute_and_five_an_hour() {
        String phone = mobile();
        Instant start = Instant.now();
        for (int i = 0; i < 5; i++) {
            Time.at(start.plusSeconds(61L * i));
            askForCode(stranger(), phone).then().statusCode(202);
            Response soon = askForCode(stranger(), phone);
            soon.then().spec(refused(429, "sms.too-often"));
            assertThat(Integer.parseInt(soon.header("Retry-After"))).isPositive();
        }
        Time.at(start.plusSeconds(10 * 60));
        Response sixth = askForCode(stranger(), phone);
        sixth.then().spec(refused(429, "sms.too-often"));
        assertThat(Integer.parseInt(sixth.header("Retry-After"))).isBetween(49 * 60, 51 * 60);
        Time.at(start.plusSeconds(60 * 60 + 61));
        askForCode(stranger(), phone).then().statusCode(202);
    }

    @Test
    void of_ten_asked_for_at_once_one_is_sent() {
        String phone = mobile();
        List<Response> replies = Together.times(10, i -> askForCode(stranger(), phone));
        assertThat(replies).filteredOn(r -> r.statusCode() == 202).hasSize(1);
        assertThat(replies).filteredOn(r -> r.statusCode() != 202).allSatisfy(r -> r.then()
                .spec(refused(429, "sms.too-often")));
    }

    @Test
    void an_address_gets_twenty_an_hour() {
        String address = Enter.address();
        for (int i = 0; i < 20; i++) askForCode(from(address), mobile()).then().statusCode(202);
        askForCode(from(address), mobile()).then().spec(refused(429, "sms.too-often"));
        askForCode(stranger(), mobile()).then().statusCode(202);
        Time.at(Instant.now().plusSeconds(60 * 60));
        askForCode(from(address), mobile()).then().statusCode(202);
    }

    @Test
    void a_gateway_that_is_away_is_told() {
        askForCode(stranger(), "19900000503").then().spec(refused(503, "sms.unavailable"));
    }

    @Test
    void a_telephone_nobody_wrote_to_has_no_message() {
        As.nobody().get("/api/dev/sms?phone=" + mobile()).then().spec(refused(404, "not-found"));
    }

    @Test
    void who_came_by_telephone_has_no_account_and_no_password() {
        JsonPath me = Enter.resident(mobile());
        Enter.with(me)
                .get("/api/me")
                .then()
                .body("account", nullValue())
                .body("mustChangePassword", equalTo(false))
                .body("consent", nullValue());
        Call.body(Enter.with(me), Map.of("password", "whatever", "newPassword", "whatever-else"))
                .put("/api/sign-ins/password/change")
                .then()
                .spec(refused(409, "password.none"));
    }
}
