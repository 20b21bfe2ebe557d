package songe.shared;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * How long parts of a call took, told in its answer as {@code Server-Timing: name;dur=3.1}, in milliseconds (W3C Server Timing),
 * which browsers show beside the call. Nothing where no call is being answered.
 */
@ApplicationScoped
public class Timings {
    private static final String HEADER = "Server-Timing";

    private final OfCall call;

    @Inject
    Timings(OfCall call) {
        this.call = call;
    }

    /** What this call took so far, by part. */
    @RequestScoped
    static class OfCall {
        private final Map<String, Long> nanos = new TreeMap<>();

        void add(String part, long took) {
            nanos.merge(part, took, Long::sum);
        }

        /** Empty where nothing was timed. */
        String header() {
            return nanos.entrySet().stream()
                    .map(e -> String.format(Locale.ROOT, "%s;dur=%.3f", e.getKey(), e.getValue() / 1e6))
                    .collect(Collectors.joining(", "));
        }
    }

    /** @param part the same one twice in a call is told as one sum */
    public <T> T of(String part, Supplier<T> work) {
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            if (Arc.container().requestContext().isActive()) call.add(part, System.nanoTime() - start);
        }
    }

    @ServerResponseFilter
    public void tell(ContainerResponseContext response) {
        String header = call.header();
        if (!header.isEmpty()) response.getHeaders().putSingle(HEADER, header);
    }
}
