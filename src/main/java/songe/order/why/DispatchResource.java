package songe.order.why;

import static songe.identity.Role.GRID_ROLE;
import static songe.identity.Role.PARTNER_ROLE;
import static songe.identity.Role.RESIDENT_ROLE;
import static songe.identity.Role.STATION_ROLE;
import static songe.identity.Role.TOWN_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import songe.identity.Callers;

/** Why an order went where it went. */
@Path("/api/orders/{number}/dispatch")
@Consumes(MediaType.APPLICATION_JSON)
public class DispatchResource {
    private final Explanations explanations;
    private final Callers callers;

    DispatchResource(Explanations explanations, Callers callers) {
        this.explanations = explanations;
        this.callers = callers;
    }

    /** A sentence for whose it is and for who was given it; for the station, grid and town every decision in full. */
    @GET
    @RolesAllowed({RESIDENT_ROLE, PARTNER_ROLE, STATION_ROLE, GRID_ROLE, TOWN_ROLE})
    public DispatchView why(@RestPath String number) {
        return explanations.of(callers.current(), number);
    }
}
