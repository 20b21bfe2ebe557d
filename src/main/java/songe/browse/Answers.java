package songe.browse;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Lists of items as the bytes that were sent for the same question, as long as the {@link Shelf} they were made from lives:
 * so they are never older than it. Only for who is not signed in, whose answer depends on the question alone. Told before
 * anything else is done for the call, on the thread that read it.
 */
@ApplicationScoped
class Answers {
    /** Before the caller is looked for. */
    private static final int FIRST = 250;

    private static final String LIST = "/api/items";
    private static final String UNTIL = "songe.answer.until";
    private static final long MOST_BYTES = 20L * 1024 * 1024;
    /** About what the map and the objects take, besides what is in them. */
    private static final long OVERHEAD = 300;

    private final CurrentVertxRequest current;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();

    Answers(CurrentVertxRequest current) {
        this.current = current;
    }

    /** @param until as {@link System#nanoTime} counts */
    private record Answer(Buffer body, long until) {
        boolean isFresh() {
            return until - System.nanoTime() > 0;
        }
    }

    void register(@Observes Filters filters) {
        filters.register(this::tell, FIRST);
    }

    private void tell(RoutingContext call) {
        Answer known = isForAll(call.request()) ? answers.get(question(call.request())) : null;
        if (known == null || !known.isFresh()) {
            call.next();
            return;
        }
        call.response()
                .headers()
                .remove(HttpHeaders.CONTENT_ENCODING); // set to none until a type that is packed is known
        call.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON + ";charset=UTF-8")
                .end(known.body);
    }

    private static boolean isForAll(HttpServerRequest asked) {
        return LIST.equals(asked.path())
                && asked.method() == HttpMethod.GET
                && asked.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }

    private static String question(HttpServerRequest asked) {
        return asked.getHeader("X-Town") + " " + asked.uri();
    }

    /** What is answered now is made from a shelf that lives so long; not called: it is not kept. */
    void madeFromMemory(long until) {
        current.getCurrent().put(UNTIL, until);
    }

    void keep(byte[] body) {
        RoutingContext call = current.getCurrent();
        Long until = call.get(UNTIL);
        if (until == null || !isForAll(call.request())) return;
        Answer answer = new Answer(Buffer.buffer(body), until);
        if (!answer.isFresh()) return;
        if (bytes.get() > MOST_BYTES) forgetOld();
        if (bytes.get() > MOST_BYTES) return;
        String question = question(call.request());
        bytes.addAndGet(weight(question, answer));
        Answer before = answers.put(question, answer);
        if (before != null) bytes.addAndGet(-weight(question, before));
    }

    int many() {
        return answers.size();
    }

    /** The question counts as well: else empty lists for ever new long questions would fill the memory unseen. */
    private static long weight(String question, Answer answer) {
        return OVERHEAD + 2L * question.length() + answer.body.length();
    }

    /** Nobody asks again for most of them: what may not be told any more would lie here until others need its place. */
    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forgetOld() {
        answers.forEach((question, answer) -> {
            if (!answer.isFresh() && answers.remove(question, answer)) bytes.addAndGet(-weight(question, answer));
        });
    }
}
