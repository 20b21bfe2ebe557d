package songe.order.why;

import static songe.identity.Role.GRID_ROLE;
import static songe.identity.Role.TOWN_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import songe.identity.Callers;

/** What if. */
@Path("/api/dispatch/replay")
@Consumes(MediaType.APPLICATION_JSON)
public class ReplayResource {
    private final Explanations explanations;
    private final Callers callers;

    ReplayResource(Explanations explanations, Callers callers) {
        this.explanations = explanations;
        this.callers = callers;
    }

    /** Makes an old decision again, be it with other weights. Writes nothing. */
    @POST
    @RolesAllowed({GRID_ROLE, TOWN_ROLE})
    public ReplayView replay(@NotNull @Valid Replay in) {
        return explanations.replay(callers.current(), in);
    }
}
