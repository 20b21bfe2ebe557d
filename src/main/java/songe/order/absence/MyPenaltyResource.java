package songe.order.absence;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import songe.identity.Callers;

/** What the caller missed, and what it costs. */
@Path("/api/me/penalties")
@Authenticated
public class MyPenaltyResource {
    private final Penalties penalties;
    private final Callers callers;

    MyPenaltyResource(Penalties penalties, Callers callers) {
        this.penalties = penalties;
        this.callers = callers;
    }

    /** Of the last ninety days, newest first: own ones, and of those the caller ordered for. */
    @GET
    public PenaltyView mine() {
        return penalties.of(callers.current().id());
    }
}
