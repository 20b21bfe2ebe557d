package songe.statistics;

import static songe.identity.Role.DISTRICT_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import songe.identity.Callers;
import songe.identity.Role;
import songe.place.Areas;
import songe.shared.Page;
import songe.shared.PageRequest;
import songe.tenant.TownRef;
import songe.tenant.Towns;

/** What stands above towns: totals and what they could not keep, never a person. */
@Path("/api/district")
@RolesAllowed(DISTRICT_ROLE)
public class DistrictResource {
    private final DistrictNumbers numbers;
    private final Escalations escalations;
    private final Areas areas;
    private final Towns towns;
    private final Callers callers;

    DistrictResource(DistrictNumbers numbers, Escalations escalations, Areas areas, Towns towns, Callers callers) {
        this.numbers = numbers;
        this.escalations = escalations;
        this.areas = areas;
        this.towns = towns;
        this.callers = callers;
    }

    /** The district's towns in numbers. */
    @GET
    @Path("towns")
    @Transactional
    public Page<TownTotals> towns() {
        return Page.whole(numbers.of(ofDistrict()));
    }

    /** Longest over first. */
    @GET
    @Path("escalated")
    @Transactional
    public Page<Escalated> escalated(@Valid @BeanParam PageRequest page) {
        return escalations.of(ofDistrict(), page);
    }

    private List<TownRef> ofDistrict() {
        Set<Long> ids = areas.townsIn(callers.current().scopesOf(Role.DISTRICT));
        return towns.all().stream().filter(t -> ids.contains(t.id())).toList();
    }
}
