package songe.partner.application;

import static songe.identity.Role.TOWN_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import songe.identity.Callers;
import songe.shared.Page;
import songe.shared.PageRequest;

/** Applications that wait for the town. */
@Path("/api/town/partner-applications")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(TOWN_ROLE)
public class TownApplicationResource {
    private final Applications applications;
    private final Callers callers;

    TownApplicationResource(Applications applications, Callers callers) {
        this.applications = applications;
        this.callers = callers;
    }

    /** Longest waiting first. */
    @GET
    public Page<ApplicationView> waiting(@Valid @BeanParam PageRequest page) {
        return applications.waiting(callers.current(), page);
    }

    /** Who applied owns the unit that is made of it. */
    @PUT
    @Path("{id:\\d{1,18}}")
    public ApplicationView decide(@RestPath long id, @NotNull @Valid Decide in) {
        return applications.decide(callers.current(), id, in);
    }
}
