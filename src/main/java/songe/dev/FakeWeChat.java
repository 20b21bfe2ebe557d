package songe.dev;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Speaks the HTTP of WeChat's {@code jscode2session} and {@code token} on a free local port. Code {@code dev:NAME} gives the openid of that
 * name; {@code busy} and {@code often} give WeChat's own errors of those moments, any other code the error for a bad one.
 */
public final class FakeWeChat {
    private static final String PREFIX = "dev:";

    private FakeWeChat() {}

    /** The address to use instead of WeChat's. */
    public static String start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/sns/jscode2session", FakeWeChat::answer);
            server.createContext("/cgi-bin/token", FakeWeChat::giveToken);
            server.start();
            return "http://127.0.0.1:" + server.getAddress().getPort();
        } catch (IOException e) {
            throw new IllegalStateException("The fake WeChat did not start", e);
        }
    }

    /** Letters and digits only, as WeChat's are; the name can be read back from it. */
    static String openidOf(String name) {
        return "dev" + HexFormat.of().formatHex(name.getBytes(UTF_8));
    }

    static String nameOf(String openid) {
        if (!openid.matches("dev([0-9a-f]{2})+")) return null;
        return new String(HexFormat.of().parseHex(openid.substring(3)), UTF_8);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        send(exchange, reply(query(exchange).getOrDefault("js_code", "")));
    }

    /** WxJava fetches one before any call, though a login code needs none. */
    private static void giveToken(HttpExchange exchange) throws IOException {
        send(exchange, "{\"access_token\":\"dev\",\"expires_in\":7200}");
    }

    private static void send(HttpExchange exchange, String text) throws IOException {
        byte[] body = text.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/plain"); // as WeChat does
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String reply(String code) {
        if (code.equals("busy")) return error(-1, "system error");
        if (code.equals("often")) return error(45011, "api minute-quota reach limit");
        if (!code.startsWith(PREFIX) || code.length() == PREFIX.length()) return error(40029, "invalid code");
        return "{\"session_key\":\"ZGV2\",\"openid\":\"" + openidOf(code.substring(PREFIX.length())) + "\"}";
    }

    private static String error(int code, String message) {
        return "{\"errcode\":" + code + ",\"errmsg\":\"" + message + "\"}";
    }

    private static Map<String, String> query(HttpExchange exchange) {
        String query = exchange.getRequestURI().getRawQuery();
        if (query == null) return Map.of();
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(p -> p[0], p -> URLDecoder.decode(p[1], UTF_8), (first, again) -> first));
    }
}
