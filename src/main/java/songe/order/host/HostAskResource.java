package songe.order.host;

import static songe.identity.Role.PARTNER_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import songe.identity.Callers;
import songe.shared.Page;

/** The sessions that a unit is asked about. */
@Path("/api/partner/host-checks")
@RolesAllowed(PARTNER_ROLE)
public class HostAskResource {
    private final HostLists lists;
    private final Callers callers;

    HostAskResource(HostLists lists, Callers callers) {
        this.lists = lists;
        this.callers = callers;
    }

    /** Of its items, until they are over, soonest first. */
    @GET
    public Page<HostLine> asked() {
        return Page.whole(lists.of(callers.current()));
    }
}
