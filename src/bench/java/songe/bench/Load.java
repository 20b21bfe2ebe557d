package songe.bench;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What Gatling runs: the lines of a file, each a call, by sixteen people who never pause, or by many who come within some
 * seconds and call once. A line holds method, path, token, key and body, separated by tabs; empty is none.
 */
public class Load extends Simulation {
    private static final String WARM = "warm";
    private static final String MEASURED = "measured";

    private final List<String> lines = lines();
    private final boolean endless = Boolean.getBoolean("bench.again");
    private final AtomicInteger next = new AtomicInteger();
    /** Of each call that was measured how long it took in nanoseconds; below zero: it failed. */
    private final Queue<Long> measured = new ConcurrentLinkedQueue<>();

    public Load() {
        HttpProtocolBuilder server = http.baseUrl(System.getProperty("bench.url"))
                .header("X-Town", Town.CODE)
                .contentTypeHeader("application/json")
                .disableCaching();
        int seconds = Integer.getInteger("bench.seconds");
        int arriving = Integer.getInteger("bench.arriving", 0);
        Duration warm = Duration.ofSeconds(Integer.getInteger("bench.warm"));
        // those who come are measured with their own client warm, which is no part of what is asked of us
        var people = arriving > 0
                ? scenario("reading")
                        .exec(during(warm).on(exec(http(WARM).get("/api/items?size=1").check(status().is(200)))))
                        .injectOpen(atOnceUsers(Scale.CONNECTIONS))
                        .andThen(scenario("arriving").exec(call(MEASURED)).injectOpen(rampUsers(arriving).during(seconds)))
                : scenario("people")
                        .exec(during(warm).on(call(WARM)))
                        .exec(during(Duration.ofSeconds(seconds)).on(call(MEASURED)))
                        .injectOpen(atOnceUsers(Scale.CONNECTIONS));
        setUp(people).protocols(server);
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(Path.of(System.getProperty("bench.calls")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ChainBuilder call(String name) {
        return exec(session -> {
                    int n = next.getAndIncrement();
                    if (n >= lines.size() && !endless) return session.markAsFailed();
                    String[] call = lines.get(n % lines.size()).split("\t", -1);
                    return session.set("method", call[0])
                            .set("path", call[1])
                            .set("token", call[2])
                            .set("key", call[3])
                            .set("body", call[4])
                            .set("since", System.nanoTime());
                })
                .exitHereIfFailed()
                .doIfOrElse(session -> "GET".equals(session.getString("method")))
                .then(exec(http(name).get("#{path}").check(status().is(200))))
                .orElse(exec(http(name)
                        .post("#{path}")
                        .header("Authorization", "Bearer #{token}")
                        .header("Idempotency-Key", "#{key}")
                        .body(StringBody("#{body}"))
                        .check(status().in(201, 409))))
                .exec(session -> {
                    long took = System.nanoTime() - session.getLong("since");
                    if (MEASURED.equals(name)) measured.add(session.isFailed() ? -took : took);
                    return session.markAsSucceeded();
                });
    }

    /** Gatling's own figures are whole milliseconds. */
    @Override
    public void after() {
        try {
            Files.write(
                    Path.of(System.getProperty("bench.calls")).resolveSibling("nanos.txt"),
                    measured.stream().map(String::valueOf).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
