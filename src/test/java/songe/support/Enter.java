package songe.support;

import static songe.support.Refusal.refused;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** The ways in, for people nobody met before. Each caller has an address of its own, so that none uses up another's. */
public final class Enter {

    private Enter() {}

    /** A mobile number that is nobody's yet. */
    public static String mobile() {
        return "13%09d".formatted(ThreadLocalRandom.current().nextInt(1_000_000_000));
    }

    /** Somebody at an address nobody called from yet. */
    public static RequestSpecification stranger() {
        return from(address());
    }

    public static String address() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "10.%d.%d.%d".formatted(random.nextInt(256), random.nextInt(256), random.nextInt(1, 255));
    }

    public static RequestSpecification from(String address) {
        return As.nobody().header("X-Forwarded-For", address);
    }

    public static Response askForCode(RequestSpecification who, String phone) {
        return Call.body(who, Map.of("phone", phone)).post("/api/sign-ins/phone/codes");
    }

    /** The code in the last message to that telephone. */
    public static String lastCode(String phone) {
        String text = As.nobody()
                .get("/api/dev/sms?phone=" + phone)
                .then()
                .statusCode(200)
                .extract()
                .path("text");
        return text.replaceAll("\\D*(\\d{6}).*", "$1");
    }

    /** Asks for a code and reads it. */
    public static String codeFor(String phone) {
        askForCode(stranger(), phone).then().statusCode(202);
        return lastCode(phone);
    }

    public static Response byPhone(String phone, String code) {
        return Call.body(stranger(), Map.of("phone", phone, "code", code)).post("/api/sign-ins/phone");
    }

    public static Response byPassword(String account, String password) {
        return byPassword(As.nobody(), account, password);
    }

    public static Response byPassword(RequestSpecification who, String account, String password) {
        return Call.body(who, Map.of("account", account, "password", password)).post("/api/sign-ins/password");
    }

    public static Response byRefresh(String token) {
        return Call.body(As.nobody(), Map.of("refreshToken", token)).post("/api/sign-ins/refresh");
    }

    public static JsonPath entered(Response reply) {
        return reply.then().statusCode(200).extract().jsonPath();
    }

    /** A resident who came with this telephone just now. */
    public static JsonPath resident(String phone) {
        return entered(byPhone(phone, codeFor(phone)));
    }

    public static RequestSpecification with(JsonPath entered) {
        return As.nobody().header("Authorization", "Bearer " + entered.getString("accessToken"));
    }

    public static void assertOver(JsonPath entered) {
        with(entered).get("/api/me").then().spec(refused(401, "auth.required"));
        byRefresh(entered.getString("refreshToken")).then().spec(refused(401, "auth.refresh"));
    }
}
