package songe.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** Somebody at a live screen: an open socket and all that was said on it. */
public final class Watching implements WebSocket.Listener, AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final List<String> said = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder half = new StringBuilder();
    private final WebSocket socket;

    /** @param server its address, without a path */
    public Watching(String server) {
        socket = CLIENT.newWebSocketBuilder()
                .buildAsync(URI.create(server.replaceFirst("^http", "ws") + "/api/live"), this)
                .join();
    }

    /** With a ticket of that person's; told from now on. */
    public static Watching as(String server, RequestSpecification who) {
        return new Watching(server).brings(ticket(who)).isReady();
    }

    public static String ticket(RequestSpecification who) {
        return who.post("/api/live/tickets").then().statusCode(201).extract().path("ticket");
    }

    public Watching brings(String ticket) {
        return says("{\"ticket\":\"" + ticket + "\"}");
    }

    /** What happens from now on is told. */
    public Watching isReady() {
        awaits(() -> said.stream().anyMatch(m -> m.contains("READY")));
        return this;
    }

    public Watching says(String text) {
        socket.sendText(text, true).join();
        return this;
    }

    /** Waits until that was told of that order. */
    public JsonPath hears(String number, String kind) {
        awaits(() -> of(number).contains(kind));
        return said.stream()
                .map(JsonPath::from)
                .filter(m -> m.getList("changes.findAll { it.number == '" + number + "' }.kind")
                        .contains(kind))
                .findFirst()
                .map(m -> JsonPath.from(m.prettify())
                        .setRootPath("changes.find { it.number == '" + number + "' && it.kind == '" + kind + "' }"))
                .orElseThrow();
    }

    /** Waits until a message has that in it. */
    public Watching hears(String words) {
        awaits(() -> all().contains(words));
        return this;
    }

    /** What was told of an order until now. */
    public List<String> of(String number) {
        return said.stream()
                .flatMap(m ->
                        JsonPath.from(m)
                                .<String>getList("changes.findAll { it.number == '" + number + "' }.kind")
                                .stream())
                .toList();
    }

    /** Everything, as it came. */
    public String all() {
        return String.join("\n", said);
    }

    /** Waits until the other side ended it, and says with which code. */
    public int isClosed() {
        try {
            return closed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException open) {
            throw new AssertionError("The socket stayed open", open);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private void awaits(BooleanSupplier seen) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!seen.getAsBoolean()) {
            assertThat(System.nanoTime()).as("heard so far: " + said).isLessThan(until);
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        half.append(part);
        if (last) {
            said.add(half.toString());
            half.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.complete(1006);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
