package songe.partner;

import static songe.identity.Role.TOWN_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import songe.identity.Callers;
import songe.shared.Page;
import songe.shared.PageRequest;

/** The town's partner units, for its operators. */
@Path("/api/town/partners")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(TOWN_ROLE)
public class TownUnitResource {
    private static final int CREATED = 201;

    private final UnitDesk desk;
    private final Callers callers;

    TownUnitResource(UnitDesk desk, Callers callers) {
        this.desk = desk;
        this.callers = callers;
    }

    @GET
    public Page<TownUnit> list(@Valid @BeanParam PageRequest page) {
        return desk.list(callers.current(), page);
    }

    /** Whoever is invited to answer for it first owns it. */
    @POST
    @ResponseStatus(CREATED)
    public TownUnit make(@NotNull @Valid NewUnit in) {
        return desk.make(callers.current(), in);
    }

    /** @param day on which the town saw that it is who it says it is */
    public record Verification(@NotNull LocalDate day) {}

    @PUT
    @Path("{code}/verification")
    public UnitProfile verify(@RestPath String code, @NotNull @Valid Verification in) {
        return desk.verify(callers.current(), code, in.day());
    }

    @DELETE
    @Path("{code}/verification")
    public UnitProfile doubt(@RestPath String code) {
        return desk.verify(callers.current(), code, null);
    }

    /** The unit is no partner any more: its open orders are handed over, its items withdrawn, its people have no access. */
    @DELETE
    @Path("{code}")
    public void leave(@RestPath String code) {
        desk.leave(callers.current(), code);
    }
}
