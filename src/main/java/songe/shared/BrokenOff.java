package songe.shared;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;

/** A body that ends too early, or whose parts cannot be told apart: the caller's doing, or the network's, not ours. */
@Provider
public class BrokenOff extends ExceptionMapperBase<IOException> {

    @Override
    protected HttpProblem toProblem(IOException ended) {
        return Problems.badRequest("request.malformed");
    }
}
