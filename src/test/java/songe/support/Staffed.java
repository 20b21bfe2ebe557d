package songe.support;

import static songe.support.Enter.byPassword;
import static songe.support.Enter.entered;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Accounts that an operator makes for somebody new. */
public final class Staffed {
    public static final String OWN_PASSWORD = "自己的密码1234";

    private Staffed() {}

    /** One that nobody has yet. */
    public static String account() {
        return "t%09d".formatted(ThreadLocalRandom.current().nextInt(1_000_000_000));
    }

    public static Map<String, Object> wish(String role, String kind, String code) {
        return With.fields("role", role, "scope", Map.of("kind", kind, "code", code));
    }

    public static Response make(RequestSpecification by, String account, Map<String, Object> wish) {
        Map<String, Object> body = With.fields("account", account, "name", "新来的" + account);
        body.putAll(wish);
        return Call.body(by, body).post("/api/admin/accounts");
    }

    /** Makes the account; says its one-time password. */
    public static String made(RequestSpecification by, String account, Map<String, Object> wish) {
        return make(by, account, wish).then().statusCode(201).extract().path("oneTimePassword");
    }

    public static Response change(JsonPath who, String password, String wanted) {
        return Call.body(Enter.with(who), Map.of("password", password, "newPassword", wanted))
                .put("/api/sign-ins/password/change");
    }

    /** An attendant of {@link Some#STATION} who has a password of their own already. */
    public static JsonPath attendant(String account) {
        return working(As.person("zhao"), account, wish("STATION", "STATION", Some.STATION));
    }

    public static JsonPath working(RequestSpecification by, String account, Map<String, Object> wish) {
        String password = made(by, account, wish);
        JsonPath in = entered(byPassword(account, password));
        change(in, password, OWN_PASSWORD).then().statusCode(204);
        return in;
    }

    public static Response invite(RequestSpecification by, Map<String, Object> wish) {
        return Call.body(by, wish).post("/api/admin/invitations");
    }

    public static String invited(RequestSpecification by, Map<String, Object> wish) {
        return invite(by, wish).then().statusCode(201).extract().path("code");
    }

    public static Response accept(RequestSpecification who, String code) {
        return who.post("/api/invitations/" + code + "/acceptance");
    }
}
