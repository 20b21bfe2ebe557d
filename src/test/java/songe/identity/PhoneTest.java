package songe.identity;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static songe.support.Refusal.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import songe.support.As;
import songe.support.Call;
import songe.support.FakeWeChatControl;
import songe.support.Some;

/** A phone number handed over by WeChat. */
@QuarkusTest
class PhoneTest {

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
