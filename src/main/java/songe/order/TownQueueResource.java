package songe.order;

import static songe.identity.Role.TOWN_ROLE;

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

/** What an operator has to see to in the whole town. */
@Path("/api/town/orders")
@RolesAllowed(TOWN_ROLE)
public class TownQueueResource {
    private final Queues queues;
    private final Callers callers;

    TownQueueResource(Queues queues, Callers callers) {
        this.queues = queues;
        this.callers = callers;
    }

    /** Soonest due first. @param level who answers for it; null: whoever */
    @GET
    public Page<OrderSummary> due(@RestQuery Level level, @Valid @BeanParam PageRequest page) {
        return queues.ofTown(callers.current(), level, page);
    }
}
