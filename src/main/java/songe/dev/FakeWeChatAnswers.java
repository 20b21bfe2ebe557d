package songe.dev;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;

/**
 * What the fake WeChat says. Login code {@code dev:NAME} gives the openid of that name; {@code busy}, {@code often}, {@code used}
 * and {@code risky} give WeChat's own errors of those moments, any other code the error for a bad one. Phone code {@code
 * phone:NUMBER} gives that number. Words with 违禁 are risky, with 存疑 to be looked at.
 */
final class FakeWeChatAnswers {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NAME = "dev:";
    private static final String NUMBER = "phone:";
    private static final String PICTURE = "/wxa/getwxacodeunlimit";
    private static final int MODULES = 37;
    private static final int MODULE_PIXELS = 8;

    private final AtomicInteger token = new AtomicInteger(1);

    byte[] to(FakeWeChat.Call call) {
        return switch (call.path()) {
            case "/cgi-bin/token", "/cgi-bin/stable_token" ->
                text("{\"access_token\":\"dev-" + token.get() + "\",\"expires_in\":7200}");
            case "/sns/jscode2session" -> session(call.query().getOrDefault("js_code", ""));
            default ->
                ("dev-" + token.get()).equals(call.query().get("access_token"))
                        ? known(call.path(), body(call.body()))
                        : error(40001, "invalid credential, access_token is invalid or not latest");
        };
    }

    private static byte[] known(String path, JsonNode body) {
        return switch (path) {
            case "/wxa/business/getuserphonenumber" -> phone(body.path("code").asText());
            case "/cgi-bin/message/subscribe/send" -> error(0, "ok");
            case "/wxa/msg_sec_check" -> judged(body.path("content").asText());
            case PICTURE -> picture(body.path("scene").asText());
            default -> error(40066, "invalid url");
        };
    }

    void forgetToken() {
        token.incrementAndGet();
    }

    private static byte[] session(String code) {
        return switch (code) {
            case "busy" -> error(-1, "system error");
            case "often" -> error(45011, "api minute-quota reach limit");
            case "used" -> error(40163, "code been used");
            case "risky" -> error(40226, "code blocked");
            default ->
                code.startsWith(NAME) && code.length() > NAME.length()
                        ? text("{\"session_key\":\"ZGV2\",\"openid\":\""
                                + FakeWeChat.openidOf(code.substring(NAME.length())) + "\"}")
                        : error(40029, "invalid code");
        };
    }

    private static byte[] phone(String code) {
        if (!code.startsWith(NUMBER)) return error(40029, "invalid code");
        String number = code.substring(NUMBER.length());
        return text("{\"errcode\":0,\"errmsg\":\"ok\",\"phone_info\":{\"phoneNumber\":\"" + number
                + "\",\"purePhoneNumber\":\"" + number + "\",\"countryCode\":\"86\"}}");
    }

    private static byte[] judged(String words) {
        String suggestion = words.contains("违禁") ? "risky" : words.contains("存疑") ? "review" : "pass";
        int label = suggestion.equals("pass") ? 100 : 20001;
        return text("{\"errcode\":0,\"errmsg\":\"ok\",\"trace_id\":\"dev\",\"detail\":[],\"result\":{\"suggest\":\""
                + suggestion + "\",\"label\":" + label + "}}");
    }

    /** Black and white squares, other ones for each scene; nothing can read them. */
    private static byte[] picture(String scene) {
        int size = (MODULES + 2) * MODULE_PIXELS;
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
        Random pattern = new Random(scene.hashCode());
        for (int y = -1; y <= MODULES; y++) {
            for (int x = -1; x <= MODULES; x++) {
                boolean edge = x < 0 || y < 0 || x == MODULES || y == MODULES;
                int[] rgb = new int[MODULE_PIXELS * MODULE_PIXELS];
                java.util.Arrays.fill(rgb, edge || pattern.nextBoolean() ? 0xffffff : 0);
                int left = (x + 1) * MODULE_PIXELS;
                image.setRGB(left, (y + 1) * MODULE_PIXELS, MODULE_PIXELS, MODULE_PIXELS, rgb, 0, MODULE_PIXELS);
            }
        }
        return png(image);
    }

    private static byte[] png(BufferedImage image) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As WeChat has it: JSON goes by the name of text, but where a picture was asked for. */
    static String typeOf(FakeWeChat.Call call, byte[] answer) {
        if (!call.path().equals(PICTURE)) return "text/plain";
        return answer[0] == '{' ? "application/json; encoding=utf-8" : "image/png";
    }

    static byte[] error(int code, String message) {
        return text("{\"errcode\":" + code + ",\"errmsg\":\"" + message + "\"}");
    }

    private static byte[] text(String json) {
        return json.getBytes(UTF_8);
    }

    private static JsonNode body(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException unreadable) {
            return JSON.createObjectNode();
        }
    }
}
