package songe.shared;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A body of the wrong shape, which the server would answer with an empty 400; ours names the field. */
class UnreadableBody {
    private final ProblemWords words;

    UnreadableBody(ProblemWords words) {
        this.words = words;
    }

    @ServerExceptionMapper
    public Response map(MismatchedInputException unreadable, UriInfo uri) {
        List<Problem.Violation> violations = unreadable.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(field -> field != null)
                .reduce((outer, inner) -> outer + "." + inner)
                .map(field -> List.of(new Problem.Violation(field, "request.field")))
                .orElse(List.of());
        Problem problem = new Problem(400, "request.malformed", violations, null);
        return words.apply(problem, ProblemContext.of(unreadable, uri)).toResponse();
    }
}
