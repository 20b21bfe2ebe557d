package songe.order;

import static songe.identity.Role.AUDITOR_ROLE;
import static songe.identity.Role.RESIDENT_ROLE;
import static songe.identity.Role.STATION_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Consumer;
import org.jboss.resteasy.reactive.RestPath;
import songe.identity.Callers;
import songe.words.Words.Place;
import songe.words.Words.Posted;

/** The arrows of an order that was delivered, a noun each; all answer the order as it then is. */
@Path("/api/orders/{number}")
@Consumes(MediaType.APPLICATION_JSON)
public class OrderCareResource {
    private final Orders orders;
    private final Care care;
    private final Callers callers;

    OrderCareResource(Orders orders, Care care, Callers callers) {
        this.orders = orders;
        this.care = care;
        this.callers = callers;
    }

    @PUT
    @Path("confirmation")
    @Consumes(MediaType.WILDCARD) // there is no body to be of a kind
    @RolesAllowed({RESIDENT_ROLE, STATION_ROLE})
    public OrderView confirm(@RestPath String number) {
        return change(number, seen -> care.confirm(seen));
    }

    /** Once, and once more after each rework. */
    @PUT
    @Path("rating")
    @RolesAllowed({RESIDENT_ROLE, STATION_ROLE})
    public OrderView rate(@RestPath String number, @NotNull @Valid Inputs.Score in) {
        return change(number, new Posted(Place.RATING, "words", in.words()), seen -> care.rate(seen, in));
    }

    @PUT
    @Path("rework")
    @RolesAllowed({RESIDENT_ROLE, STATION_ROLE})
    public OrderView rework(@RestPath String number, @NotNull @Valid Inputs.Rework in) {
        return change(number, new Posted(Place.REWORK, "words", in.words()), seen -> care.askRework(seen, in.words()));
    }

    @PUT
    @Path("resolution")
    @RolesAllowed(AUDITOR_ROLE)
    public OrderView settle(@RestPath String number, @NotNull @Valid Inputs.Resolution in) {
        return change(number, seen -> care.settle(seen, in));
    }

    private OrderView change(String number, Posted posted, Consumer<Seen> verb) {
        return orders.change(callers.current(), number, posted, verb);
    }

    private OrderView change(String number, Consumer<Seen> verb) {
        return orders.change(callers.current(), number, verb);
    }
}
