package songe.order;

import static songe.identity.Role.AUDITOR_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import songe.identity.Callers;
import songe.shared.Page;
import songe.shared.PageRequest;

@Path("/api/audit")
@RolesAllowed(AUDITOR_ROLE)
public class AuditResource {
    private final OrderLists lists;
    private final Callers callers;

    AuditResource(OrderLists lists, Callers callers) {
        this.lists = lists;
        this.callers = callers;
    }

    /** Orders to call back about, soonest due first. */
    @GET
    @Path("orders")
    public Page<OrderSummary> orders(@Valid @BeanParam PageRequest page) {
        return lists.inRework(callers.current(), page);
    }
}
