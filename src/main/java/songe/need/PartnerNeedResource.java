package songe.need;

import static songe.identity.Role.PARTNER_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import songe.identity.Callers;
import songe.shared.Page;
import songe.shared.PageRequest;

@Path("/api/partner/needs")
@RolesAllowed(PARTNER_ROLE)
public class PartnerNeedResource {
    private final NeedLists lists;
    private final Callers callers;

    PartnerNeedResource(NeedLists lists, Callers callers) {
        this.lists = lists;
        this.callers = callers;
    }

    /** Those the caller's unit claimed, soonest due first. */
    @GET
    public Page<NeedSummary> ofUnit(@Valid @BeanParam PageRequest page) {
        return lists.ofUnits(callers.current(), page);
    }
}
