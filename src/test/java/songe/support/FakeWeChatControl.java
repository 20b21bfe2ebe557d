package songe.support;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the fake WeChat heard, and what it shall say next; always of one path and a text in the call, so that tests never meet. */
public final class FakeWeChatControl {
    public static final String SEND = "/cgi-bin/message/subscribe/send";
    public static final String CHECK = "/wxa/msg_sec_check";
    public static final String PHONE = "/wxa/business/getuserphonenumber";
    public static final String PICTURE = "/wxa/getwxacodeunlimit";
    public static final String SESSION = "/sns/jscode2session";

    private FakeWeChatControl() {}

    private static RequestSpecification fake() {
        return given().baseUri(ConfigProvider.getConfig().getValue("songe.wechat.host", String.class))
                .port(-1);
    }

    /** The next so many of these calls get this error of WeChat's. */
    public static void refuse(String path, String match, int error, int times) {
        fake().queryParam("path", path)
                .queryParam("match", match)
                .queryParam("errcode", error)
                .queryParam("times", times)
                .post("/fake/script")
                .then()
                .statusCode(200);
    }

    /** The next such call is answered so late. */
    public static void delay(String path, String match, int millis) {
        fake().queryParam("path", path)
                .queryParam("match", match)
                .queryParam("millis", millis)
                .post("/fake/script")
                .then()
                .statusCode(200);
    }

    public static void expireToken() {
        fake().post("/fake/token").then().statusCode(200);
    }

    /** The bodies of these calls, oldest first. */
    public static List<String> heard(String path, String match) {
        return fake().queryParam("path", path)
                .queryParam("match", match)
                .get("/fake/calls")
                .asString()
                .lines()
                .toList();
    }

    /** By which the fake WeChat knows a resident of that name. */
    public static String openid(String name) {
        return "dev" + HexFormat.of().formatHex(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
