package songe.pledge;

import static songe.identity.Role.TOWN_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import songe.identity.Callers;
import songe.shared.Page;
import songe.shared.PageRequest;

/** What the town's units pledged, for its operators. */
@Path("/api/town/pledges")
@RolesAllowed(TOWN_ROLE)
public class TownPledgeResource {
    private final PledgeDesk desk;
    private final Callers callers;

    TownPledgeResource(PledgeDesk desk, Callers callers) {
        this.desk = desk;
        this.callers = callers;
    }

    /** Of all units: those that go on or begin later, what ends first before the others. */
    @GET
    public Page<PledgeView> list(@Valid @BeanParam PageRequest page) {
        return desk.ofTown(callers.current(), page);
    }
}
