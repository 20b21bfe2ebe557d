package songe.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static songe.support.Enter.byPhone;
import static songe.support.Enter.codeFor;
import static songe.support.Enter.entered;
import static songe.support.Enter.lastCode;
import static songe.support.Enter.mobile;
import static songe.support.Enter.with;
import static songe.support.Refusal.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import songe.support.As;
import songe.support.Call;
import songe.support.Enter;
import songe.support.FakeWeChatControl;
import songe.support.Some;
import songe.support.Staffed;
import songe.support.Time;
import songe.support.Together;

/** A phone number handed over by WeChat, or bound with the code sent to it. */
@QuarkusTest
class PhoneTest {

    @AfterEach
    void reset() {
        Time.reset();
    }

    private static Response askFor(RequestSpecification who, String phone) {
        return Call.body(who.header("X-Forwarded-For", Enter.address()), Map.of("phone", phone))
                .post("/api/me/phone/codes");
    }

    private static Response bind(RequestSpecification who, String phone, String code) {
        return Call.body(who, Map.of("phone", phone, "code", code)).put("/api/me/phone");
    }

    private static JsonPath attendant() {
        return Staffed.attendant(Staffed.account());
    }

    @Test
    void an_account_binds_a_number_and_signs_in_with_it_from_then_on() {
        JsonPath in = attendant();
        with(in).get("/api/me").then().body("signInPhone", nullValue());
        String phone = mobile();
        askFor(with(in), phone).then().statusCode(202).body("resendAfterSeconds", equalTo(60));
        bind(with(in), phone, lastCode(phone))
                .then()
                .statusCode(200)
                .body("phone", equalTo(phone))
                .body("signInPhone", equalTo(phone.substring(0, 3) + "****" + phone.substring(7)));
        Time.at(Time.now().plusSeconds(61));
        JsonPath again = entered(byPhone(phone, codeFor(phone)));
        assertThat(again.getLong("me.id")).isEqualTo(in.getLong("me.id"));
        assertThat(again.getList("me.roles.role")).containsExactly("STATION");
    }

    @Test
    void a_number_that_signs_somebody_else_in_stays_theirs() {
        String phone = mobile();
        long owner = Enter.resident(phone).getLong("me.id");
        Time.at(Time.now().plusSeconds(61));
        JsonPath in = attendant();
        askFor(with(in), phone).then().statusCode(202);
        bind(with(in), phone, lastCode(phone)).then().spec(refused(409, "phone.taken"));
        with(in).get("/api/me").then().body("phone", nullValue()).body("signInPhone", nullValue());
        Time.at(Time.now().plusSeconds(122));
        assertThat(Enter.resident(phone).getLong("me.id")).isEqualTo(owner);
    }

    @Test
    void of_two_who_bind_one_number_at_once_one_has_it() {
        String phone = mobile();
        List<JsonPath> two = List.of(attendant(), attendant());
        askFor(with(two.get(0)), phone).then().statusCode(202);
        String code = lastCode(phone);
        List<Response> replies = Together.times(2, i -> bind(with(two.get(i)), phone, code));
        assertThat(replies).filteredOn(r -> r.statusCode() == 200).hasSize(1);
        assertThat(replies).filteredOn(r -> r.statusCode() != 200).allSatisfy(r -> r.then()
                .spec(refused(422, "phone.code", "code")));
    }

    @Test
    void a_wrong_code_binds_nothing_and_counts() {
        JsonPath in = attendant();
        String phone = mobile();
        askFor(with(in), phone).then().statusCode(202);
        String code = lastCode(phone);
        String wrong = code.equals("000000") ? "111111" : "000000";
        for (int i = 0; i < 5; i++) bind(with(in), phone, wrong).then().spec(refused(422, "phone.code", "code"));
        bind(with(in), phone, code).then().spec(refused(422, "phone.code", "code"));
        askFor(with(in), phone).then().spec(refused(429, "sms.too-often"));
        bind(with(in), "021-55501234", code).then().spec(refused(400, "request.invalid", "phone"));
        askFor(As.nobody(), phone).then().spec(refused(401, "auth.required"));
        bind(As.nobody(), phone, code).then().spec(refused(401, "auth.required"));
        askFor(As.person("admin"), phone).then().spec(refused(400, "town.required"));
    }

    private static Response handOver(String resident, String code) {
        return Call.body(As.resident(resident), Map.of("code", code)).put("/api/me/phone/wechat");
    }

    @Test
    void a_number_that_wechat_gives_is_the_persons_and_the_rest_stays() {
        String name = Some.residentWith(Map.of("birthYear", 1950));
        handOver(name, "phone:13911112222")
                .then()
                .statusCode(200)
                .body("phone", equalTo("13911112222"))
                .body("birthYear", equalTo(1950))
                .body("name", equalTo(name));
        As.resident(name).get("/api/me").then().body("phone", equalTo("13911112222"));
    }

    @Test
    void a_code_that_wechat_refuses_changes_nothing() {
        String name = Some.resident();
        handOver(name, "bad").then().spec(refused(422, "phone.wechat", "code"));
        handOver(name, "").then().spec(refused(400, "request.invalid", "code"));
        handOver(name, "x".repeat(129)).then().spec(refused(400, "request.invalid", "code"));
        String away = "phone:139" + Math.abs(name.hashCode() % 10_000_000);
        FakeWeChatControl.refuse(FakeWeChatControl.PHONE, away, 45011, 1);
        handOver(name, away).then().spec(refused(503, "wechat.unavailable"));
        As.resident(name).get("/api/me").then().body("phone", nullValue());
        Call.body(As.nobody(), Map.of("code", "phone:1"))
                .put("/api/me/phone/wechat")
                .then()
                .spec(refused(401, "auth.required"));
    }
}
