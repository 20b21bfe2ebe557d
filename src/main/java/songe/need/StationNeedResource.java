package songe.need;

import static songe.identity.Role.GRID_ROLE;
import static songe.identity.Role.STATION_ROLE;
import static songe.identity.Role.TOWN_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import songe.identity.Callers;
import songe.partner.PartnerBrief;
import songe.partner.Partners;
import songe.shared.Page;
import songe.shared.PageRequest;

@Path("/api/station/needs")
@RolesAllowed({STATION_ROLE, GRID_ROLE, TOWN_ROLE})
public class StationNeedResource {
    private final NeedLists lists;
    private final Partners partners;
    private final Callers callers;

    StationNeedResource(NeedLists lists, Partners partners, Callers callers) {
        this.lists = lists;
        this.partners = partners;
        this.callers = callers;
    }

    /** Those that wait for the caller's station, grid or town, soonest due first. */
    @GET
    public Page<NeedSummary> desk(@Valid @BeanParam PageRequest page) {
        return lists.desk(callers.current(), page);
    }

    /** Who could be asked to see to one. */
    @GET
    @Path("units")
    public Page<PartnerBrief> units() {
        return Page.whole(partners.ofTown(callers.current().town()).stream()
                .map(PartnerBrief::of)
                .toList());
    }
}
