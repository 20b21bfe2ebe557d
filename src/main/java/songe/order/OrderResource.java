package songe.order;

import static songe.identity.Role.RESIDENT_ROLE;
import static songe.identity.Role.STATION_ROLE;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import songe.identity.Callers;
import songe.shared.Page;
import songe.shared.PageRequest;

@Path("/api/orders")
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
public class OrderResource {
    private final Orders orders;
    private final OrderLists lists;
    private final Callers callers;

    OrderResource(Orders orders, OrderLists lists, Callers callers) {
        this.orders = orders;
        this.lists = lists;
        this.callers = callers;
    }

    /** Orders an item, for oneself or for somebody else; once per Idempotency-Key. */
    @POST
    @RolesAllowed({RESIDENT_ROLE, STATION_ROLE})
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OrderView.class)))
    public Response place(@RestHeader("Idempotency-Key") String key, @NotNull @Valid PlaceOrder in) {
        return orders.place(callers.current(), key, in);
    }

    /** The caller's own orders, newest first. */
    @GET
    public Page<OrderSummary> own(@RestQuery OrderLists.Span scope, @Valid @BeanParam PageRequest page) {
        return lists.own(callers.current(), scope, page);
    }

    @GET
    @Path("{number}")
    public OrderView order(@RestPath String number) {
        return orders.view(callers.current(), number);
    }
}
