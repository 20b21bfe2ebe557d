package songe.publishing;

import static songe.identity.Role.PARTNER_ROLE;
import static songe.identity.Role.TOWN_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import songe.identity.Callers;

/** Whether an item is before the public. */
@Path("/api") // one tree with the catalogue's own /api/items
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(TOWN_ROLE)
public class PublicationResource {
    private final Approvals approvals;
    private final Shelf shelf;
    private final Callers callers;

    PublicationResource(Approvals approvals, Shelf shelf, Callers callers) {
        this.approvals = approvals;
        this.shelf = shelf;
        this.callers = callers;
    }

    /** Approved it is public at once, or from when its window begins. */
    @PUT
    @Path("items/{id:\\d{1,18}}/approval")
    public PartnerItem decide(@RestPath long id, @NotNull @Valid DecideItem in) {
        return approvals.decide(callers.current(), id, in);
    }

    /** Again, as it was when it was withdrawn. */
    @PUT
    @Path("items/{id:\\d{1,18}}/publication")
    @Consumes(MediaType.WILDCARD) // there is no body to be of a kind
    public PartnerItem publishAgain(@RestPath long id) {
        return shelf.publishAgain(callers.current(), id);
    }

    /** By the town, or by the unit whose item it is; open orders go on. */
    @DELETE
    @Path("items/{id:\\d{1,18}}/publication")
    @RolesAllowed({TOWN_ROLE, PARTNER_ROLE})
    public PartnerItem withdraw(@RestPath long id) {
        return shelf.withdraw(callers.current(), id);
    }
}
