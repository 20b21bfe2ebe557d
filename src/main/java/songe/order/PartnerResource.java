package songe.order;

import static songe.identity.Role.PARTNER_ROLE;
import static songe.identity.Role.WORKER_ROLE;

import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import songe.identity.Caller;
import songe.identity.Callers;
import songe.identity.People;
import songe.identity.Role;
import songe.identity.Scope;
import songe.shared.Page;
import songe.shared.PageRequest;

/** What a partner unit has to do, and who does it. */
@Path("/api/partner")
@RolesAllowed({PARTNER_ROLE, WORKER_ROLE})
public class PartnerResource {
    private final OrderLists lists;
    private final OpenOrders open;
    private final People people;
    private final Callers callers;

    PartnerResource(OrderLists lists, OpenOrders open, People people, Callers callers) {
        this.lists = lists;
        this.open = open;
        this.people = people;
        this.callers = callers;
    }

    /** Soonest due first; no status: all that is open. */
    @GET
    @Path("orders")
    public Page<OrderSummary> orders(@RestQuery OrderStatus status, @Valid @BeanParam PageRequest page) {
        return lists.ofUnits(callers.current(), status, page);
    }

    /** What the unit could take, soonest due first; whose it is shows only once it is taken. */
    @GET
    @Path("open-orders")
    @RolesAllowed(PARTNER_ROLE)
    public Page<OrderSummary> openOrders(@Valid @BeanParam PageRequest page) {
        return open.forUnits(callers.current(), page);
    }

    /** Who may be sent. */
    @GET
    @Path("workers")
    public Page<WorkerOption> workers() {
        Caller caller = callers.current();
        List<WorkerOption> workers = caller.scopesOf(Role.PARTNER).stream()
                .flatMap(code -> people.with(caller.town(), Role.WORKER, new Scope(Scope.Kind.PARTNER, code)).stream())
                .map(p -> new WorkerOption(p.account(), p.name()))
                .sorted(Comparator.comparing(WorkerOption::account))
                .toList();
        return Page.whole(workers);
    }

    public record WorkerOption(
            @Nullable String account, @Nullable String name) {}
}
