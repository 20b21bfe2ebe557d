package songe.order;

import static songe.identity.Role.GRID_ROLE;
import static songe.identity.Role.PARTNER_ROLE;
import static songe.identity.Role.RESIDENT_ROLE;
import static songe.identity.Role.STATION_ROLE;
import static songe.identity.Role.TOWN_ROLE;
import static songe.identity.Role.WORKER_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import songe.words.Words.Place;
import songe.words.Words.Posted;

/** Somebody did not come: noted, reported, and what is said against it. */
@Path("/api/orders/{number}")
@Consumes(MediaType.APPLICATION_JSON)
public class OrderAbsenceResource {
    private final Orders orders;
    private final Missing missing;
    private final Absences absences;
    private final Appealing appealing;
    private final Callers callers;

    OrderAbsenceResource(Orders orders, Missing missing, Absences absences, Appealing appealing, Callers callers) {
        this.orders = orders;
        this.missing = missing;
        this.absences = absences;
        this.appealing = appealing;
        this.callers = callers;
    }

    /** The resident did not come, half an hour after the start. */
    @PUT
    @Path("no-show")
    @Consumes(MediaType.WILDCARD) // there is no body to be of a kind
    @RolesAllowed({STATION_ROLE, PARTNER_ROLE, WORKER_ROLE})
    public OrderView missed(@RestPath String number) {
        return orders.change(callers.current(), number, missing::note);
    }

    /** Nobody came to serve, a quarter of an hour after the start. */
    @PUT
    @Path("absence")
    @RolesAllowed({RESIDENT_ROLE, STATION_ROLE})
    public OrderView report(@RestPath String number, @NotNull @Valid Inputs.Absence in) {
        Posted posted = new Posted(Place.ABSENCE, "words", in.words());
        return orders.change(callers.current(), number, posted, seen -> absences.report(seen, in.words()));
    }

    /** The station about a unit, the grid about a station, the town about both; a visit that is verified is given out anew. */
    @PUT
    @Path("absence/decision")
    @RolesAllowed({STATION_ROLE, GRID_ROLE, TOWN_ROLE})
    public OrderView decide(@RestPath String number, @NotNull @Valid Inputs.AbsenceDecision in) {
        return orders.change(callers.current(), number, seen -> absences.decide(seen, in));
    }

    /** Against a no-show, within seven days and once. Once per Idempotency-Key. */
    @POST
    @Path("appeal")
    @RolesAllowed({RESIDENT_ROLE, STATION_ROLE})
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OrderView.class)))
    public Response appeal(
            @RestPath String number, @RestHeader("Idempotency-Key") String key, @NotNull @Valid Inputs.Appeal in) {
        Posted posted = new Posted(Place.APPEAL, "words", in.words());
        String call = "POST /orders/" + number + "/appeal";
        return orders.create(
                callers.current(), key, call, in, number, posted, seen -> appealing.appeal(seen, in.words()));
    }

    /** By the grid or the town, never by who noted it. */
    @PUT
    @Path("appeal")
    @RolesAllowed({GRID_ROLE, TOWN_ROLE})
    public OrderView answer(@RestPath String number, @NotNull @Valid Inputs.AppealDecision in) {
        return orders.change(callers.current(), number, seen -> appealing.decide(seen, in));
    }
}
