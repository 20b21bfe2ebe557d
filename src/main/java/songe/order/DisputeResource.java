package songe.order;

import static songe.identity.Role.GRID_ROLE;
import static songe.identity.Role.STATION_ROLE;
import static songe.identity.Role.TOWN_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import songe.identity.Callers;
import songe.shared.Page;
import songe.shared.PageRequest;

/** What residents dispute and the caller may decide. */
@Path("/api/disputes")
@RolesAllowed({STATION_ROLE, GRID_ROLE, TOWN_ROLE})
public class DisputeResource {
    private final DisputeLists lists;
    private final Callers callers;

    DisputeResource(DisputeLists lists, Callers callers) {
        this.lists = lists;
        this.callers = callers;
    }

    /** Undecided ones, soonest due first: "nobody came" and appeals against a no-show. */
    @GET
    public Page<DisputeLine> open(@Valid @BeanParam PageRequest page) {
        return lists.open(callers.current(), page);
    }
}
