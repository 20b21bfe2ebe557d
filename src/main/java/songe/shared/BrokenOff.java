package songe.shared;

import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * A body that ends too early, or whose parts cannot be told apart: the caller's doing, or the network's, not ours. Of a body in chunks
 * the server sees only while reading that it is too large; it says so itself, and nothing may be said after it.
 */
class BrokenOff {
    private static final int TOO_LARGE = 413;

    private final ProblemWords words;
    private final CurrentVertxRequest request;

    BrokenOff(ProblemWords words, CurrentVertxRequest request) {
        this.words = words;
        this.request = request;
    }

    @ServerExceptionMapper
    public Response map(IOException ended, UriInfo uri) {
        if (request.getCurrent().response().ended())
            return Response.status(TOO_LARGE).build();
        return words.apply(Problems.badRequest("request.malformed"), ProblemContext.of(ended, uri))
                .toResponse();
    }
}
