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
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * Speaks WeChat's HTTP on a free local port, see {@link FakeWeChatAnswers}. It keeps the calls it got, and may be told over HTTP
 * what to answer next:
 *
 * <pre>
 * POST /fake/script?path=…&match=…&times=…&errcode=…   the next so many calls of that path that contain the text get this error
 * POST /fake/script?path=…&match=…&times=…&millis=…    … are answered so late
 * POST /fake/token                                     the access token given out so far is no longer taken
 * GET  /fake/calls?path=…&match=…                      the bodies of those calls, a line each
 * </pre>
 */
public final class FakeWeChat {
    private static final int CALLS_KEPT = 10_000;

    private final FakeWeChatAnswers answers = new FakeWeChatAnswers();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final List<Script> scripts = new CopyOnWriteArrayList<>();

    private FakeWeChat() {}

    record Call(String path, Map<String, String> query, String body) {
        boolean is(String path, String match) {
            return this.path.equals(path) && (body.contains(match) || query.containsValue(match));
        }
    }

    private static final class Script {
        private final Map<String, String> orders;
        private int left;

        Script(Map<String, String> orders) {
            this.orders = orders;
            this.left = Integer.parseInt(orders.getOrDefault("times", "1"));
        }

        synchronized boolean takes(Call call) {
            return call.is(orders.get("path"), orders.getOrDefault("match", "")) && left-- > 0;
        }
    }

    /** The address to use instead of WeChat's. */
    public static String start() {
        try {
            FakeWeChat fake = new FakeWeChat();
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newCachedThreadPool(FakeWeChat::thread)); // a slow answer holds nobody else up
            server.createContext("/", fake::take);
            server.start();
            return "http://127.0.0.1:" + server.getAddress().getPort();
        } catch (IOException e) {
            throw new IllegalStateException("The fake WeChat did not start", e);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "fake-wechat");
        thread.setDaemon(true);
        return thread;
    }

    /** Letters and digits only, as WeChat's are; the name can be read back from it. */
    static String openidOf(String name) {
        return "dev" + HexFormat.of().formatHex(name.getBytes(UTF_8));
    }

    static String nameOf(String openid) {
        if (!openid.matches("dev([0-9a-f]{2})+")) return null;
        return new String(HexFormat.of().parseHex(openid.substring(3)), UTF_8);
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        Call call = new Call(exchange.getRequestURI().getPath(), query(exchange), body);
        byte[] answer = call.path().startsWith("/fake/") ? controlled(call) : answer(call);
        String type = FakeWeChatAnswers.typeOf(call, answer);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private byte[] answer(Call call) {
        if (calls.size() >= CALLS_KEPT) calls.clear();
        calls.add(call);
        for (Script script : scripts) {
            if (!script.takes(call)) continue;
            pause(Long.parseLong(script.orders.getOrDefault("millis", "0")));
            String error = script.orders.get("errcode");
            if (error != null) return FakeWeChatAnswers.error(Integer.parseInt(error), "scripted");
        }
        return answers.to(call);
    }

    private byte[] controlled(Call call) {
        switch (call.path()) {
            case "/fake/script" -> scripts.add(new Script(call.query()));
            case "/fake/token" -> answers.forgetToken();
            default -> {
                return calls.stream()
                        .filter(c -> c.is(call.query().get("path"), call.query().getOrDefault("match", "")))
                        .map(Call::body)
                        .collect(Collectors.joining("\n"))
                        .getBytes(UTF_8);
            }
        }
        return new byte[0];
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
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
