package songe.support;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who calls: {@code As.person("wang").get("/api/me")}. Other tests make towns, so the demo town is always named. */
public final class As {
    public static final String TOWN = "310113113";

    /** Access tokens live 15 minutes of the machine's time, longer than any test class. */
    private static final long KEPT_NANOS = 10L * 60 * 1_000_000_000;

    private static final Map<String, Token> TOKENS = new ConcurrentHashMap<>();

    private record Token(String text, long since) {
        boolean isFresh() {
            return System.nanoTime() - since < KEPT_NANOS;
        }
    }

    private As() {}

    public static RequestSpecification nobody() {
        return nobodyIn(TOWN);
    }

    public static RequestSpecification nobodyIn(String town) {
        return given().header("X-Town", town);
    }

    /** One of the demo people, by account. */
    public static RequestSpecification person(String account) {
        return nobody().header("Authorization", "Bearer " + tokenOf(account));
    }

    /** The same person's access token. */
    public static String tokenOf(String account) {
        return token("password", Map.of("account", account, "password", "songe-dev"), account);
    }

    /** The installation's administrator, who belongs to no town, at work on one. */
    public static RequestSpecification administratorIn(String town) {
        return given().header("X-Town", town).header("Authorization", "Bearer " + tokenOf("admin"));
    }

    /** The resident whom the fake WeChat knows by that name; made on first use. */
    public static RequestSpecification resident(String name) {
        return nobody().header("Authorization", "Bearer " + tokenOfResident(name));
    }

    public static String tokenOfResident(String name) {
        return token("wechat", Map.of("code", "dev:" + name), name);
    }

    private static String token(String way, Map<String, String> credentials, String who) {
        return TOKENS.compute(
                        way + " " + who,
                        (key, known) -> known != null && known.isFresh() ? known : signIn(way, credentials))
                .text;
    }

    private static Token signIn(String way, Map<String, String> credentials) {
        String token = nobody().contentType(ContentType.JSON)
                .body(credentials)
                .post("/api/sign-ins/" + way)
                .then()
                .statusCode(200)
                .extract()
                .path("accessToken");
        return new Token(token, System.nanoTime());
    }
}
