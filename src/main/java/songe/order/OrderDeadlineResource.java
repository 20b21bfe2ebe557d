package songe.order;

import static songe.identity.Role.GRID_ROLE;
import static songe.identity.Role.PARTNER_ROLE;
import static songe.identity.Role.STATION_ROLE;
import static songe.identity.Role.TOWN_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import songe.identity.Callers;
import songe.shared.Days;

/** An order's clock: stopped, given more time, answered for by somebody else; all answer the order as it then is. */
@Path("/api/orders/{number}")
@Consumes(MediaType.APPLICATION_JSON)
public class OrderDeadlineResource {
    private final Orders orders;
    private final Pausing pausing;
    private final Extending extending;
    private final Climbing climbing;
    private final Callers callers;

    OrderDeadlineResource(Orders orders, Pausing pausing, Extending extending, Climbing climbing, Callers callers) {
        this.orders = orders;
        this.pausing = pausing;
        this.extending = extending;
        this.climbing = climbing;
        this.callers = callers;
    }

    /** Its clock stands still until it is taken up again, or goes on by itself when somebody acts on it. */
    @PUT
    @Path("hold")
    @RolesAllowed({STATION_ROLE, GRID_ROLE, TOWN_ROLE})
    public OrderView hold(@RestPath String number, @NotNull @Valid Inputs.Hold in) {
        Days.sane(in.reviewOn());
        return orders.change(callers.current(), number, seen -> pausing.hold(seen, in.cause(), in.reviewOn()));
    }

    /** With the time that was left. */
    @DELETE
    @Path("hold")
    @Consumes(MediaType.WILDCARD) // there is no body to be of a kind
    @RolesAllowed({STATION_ROLE, GRID_ROLE, TOWN_ROLE})
    public OrderView resume(@RestPath String number) {
        return orders.change(callers.current(), number, pausing::resume);
    }

    /** By whoever has it, once and before its time is over. Once per Idempotency-Key. */
    @POST
    @Path("extension")
    @RolesAllowed({STATION_ROLE, PARTNER_ROLE})
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OrderView.class)))
    public Response ask(
            @RestPath String number, @RestHeader("Idempotency-Key") String key, @NotNull @Valid Inputs.Extension in) {
        String call = "POST /orders/" + number + "/extension";
        return orders.create(
                callers.current(), key, call, in, number, seen -> extending.ask(seen, in.until(), in.reason()));
    }

    /** By the station for a unit, by the grid or the town for all. */
    @PUT
    @Path("extension")
    @RolesAllowed({STATION_ROLE, GRID_ROLE, TOWN_ROLE})
    public OrderView answer(@RestPath String number, @NotNull @Valid Inputs.ExtensionAnswer in) {
        return orders.change(callers.current(), number, seen -> extending.answer(seen, in.granted(), in.words()));
    }

    /** By the grid or the town, before it is late. */
    @PUT
    @Path("takeover")
    @Consumes(MediaType.WILDCARD) // there is no body to be of a kind
    @RolesAllowed({GRID_ROLE, TOWN_ROLE})
    public OrderView takeOver(@RestPath String number) {
        return orders.change(callers.current(), number, climbing::takeOver);
    }
}
