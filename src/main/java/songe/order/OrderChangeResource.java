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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Consumer;
import org.jboss.resteasy.reactive.RestPath;
import songe.identity.Callers;
import songe.words.Words.Place;
import songe.words.Words.Posted;

/** The arrows of an order until it is delivered, a noun each; all answer the order as it then is. */
@Path("/api/orders/{number}")
@Consumes(MediaType.APPLICATION_JSON)
public class OrderChangeResource {
    private final Orders orders;
    private final Triage triage;
    private final Dispatching dispatching;
    private final Appointing appointing;
    private final Rescheduling rescheduling;
    private final Serving serving;
    private final Closing closing;
    private final Callers callers;

    OrderChangeResource(
            Orders orders,
            Triage triage,
            Dispatching dispatching,
            Appointing appointing,
            Rescheduling rescheduling,
            Serving serving,
            Closing closing,
            Callers callers) {
        this.orders = orders;
        this.triage = triage;
        this.dispatching = dispatching;
        this.appointing = appointing;
        this.rescheduling = rescheduling;
        this.serving = serving;
        this.closing = closing;
        this.callers = callers;
    }

    @PUT
    @Path("triage")
    @RolesAllowed({STATION_ROLE, GRID_ROLE, TOWN_ROLE})
    public OrderView triage(@RestPath String number, @NotNull @Valid Inputs.Triage in) {
        return change(number, seen -> triage.decide(seen, in));
    }

    /** By hand, to a station or a partner unit. */
    @PUT
    @Path("assignment")
    @RolesAllowed({STATION_ROLE, GRID_ROLE, TOWN_ROLE})
    public OrderView assign(@RestPath String number, @NotNull @Valid Inputs.Assignment in) {
        return change(number, seen -> dispatching.assign(seen, in));
    }

    /** By whoever is able, while it is open: exactly one gets it. */
    @PUT
    @Path("claim")
    @RolesAllowed({STATION_ROLE, PARTNER_ROLE})
    public OrderView claim(@RestPath String number, @NotNull @Valid Inputs.Claim in) {
        return orders.claim(callers.current(), number, in);
    }

    /** At the wished time, or at another that the resident then has to agree to. */
    @PUT
    @Path("acceptance")
    @RolesAllowed({STATION_ROLE, PARTNER_ROLE})
    public OrderView accept(@RestPath String number, @NotNull @Valid Inputs.Acceptance in) {
        return change(number, seen -> appointing.accept(seen, in));
    }

    @PUT
    @Path("agreement")
    @RolesAllowed({RESIDENT_ROLE, STATION_ROLE})
    public OrderView agree(@RestPath String number, @NotNull @Valid Inputs.Agreement in) {
        return change(number, seen -> rescheduling.agree(seen, in.agreed()));
    }

    @PUT
    @Path("return")
    @RolesAllowed({STATION_ROLE, PARTNER_ROLE})
    public OrderView giveBack(@RestPath String number, @NotNull @Valid Inputs.Return in) {
        return change(number, seen -> dispatching.giveBack(seen, in));
    }

    /** By the resident until two hours before; by the provider with an alternative. */
    @PUT
    @Path("cancellation")
    @RolesAllowed({RESIDENT_ROLE, STATION_ROLE, PARTNER_ROLE})
    public OrderView cancel(@RestPath String number, @NotNull @Valid Inputs.Cancellation in) {
        return change(number, new Posted(Place.CANCELLATION, "reason", in.reason()), seen -> closing.cancel(seen, in));
    }

    /** By who served it, or by who took it up since they did not say so in time. */
    @PUT
    @Path("delivery")
    @RolesAllowed({STATION_ROLE, PARTNER_ROLE, WORKER_ROLE, GRID_ROLE, TOWN_ROLE})
    public OrderView deliver(@RestPath String number, @NotNull @Valid Inputs.Delivery in) {
        return change(number, seen -> serving.deliver(seen, in.note()));
    }

    private OrderView change(String number, Posted posted, Consumer<Seen> verb) {
        return orders.change(callers.current(), number, posted, verb);
    }

    private OrderView change(String number, Consumer<Seen> verb) {
        return orders.change(callers.current(), number, verb);
    }
}
