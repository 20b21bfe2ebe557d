package songe.order;

import static songe.identity.Role.GRID_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;
import songe.identity.Callers;
import songe.order.deadline.Level;
import songe.shared.Page;
import songe.shared.PageRequest;

/** What a coordinator has to see to in their grid. */
@Path("/api/grid/orders")
@RolesAllowed(GRID_ROLE)
public class GridQueueResource {
    private final Queues queues;
    private final Callers callers;

    GridQueueResource(Queues queues, Callers callers) {
        this.queues = queues;
        this.callers = callers;
    }

    /** Soonest due first. @param level who answers for it; null: whoever */
    @GET
    public Page<OrderSummary> due(@RestQuery Level level, @Valid @BeanParam PageRequest page) {
        return queues.ofGrid(callers.current(), level, page);
    }
}
