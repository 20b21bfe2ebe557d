package songe.partner;

import static songe.identity.Role.PARTNER_ROLE;

import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import songe.identity.Caller;
import songe.identity.Callers;
import songe.identity.Members;
import songe.identity.Members.Rank;
import songe.shared.Page;

/** The caller's unit and its people. {@code ?unit=} says which, of a caller who answers for several. */
@Path("/api/partner/unit")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(PARTNER_ROLE)
public class OwnUnitResource {
    private final OwnUnits units;
    private final Partners partners;
    private final UnitDesk desk;
    private final Callers callers;

    OwnUnitResource(OwnUnits units, Partners partners, UnitDesk desk, Callers callers) {
        this.units = units;
        this.partners = partners;
        this.desk = desk;
        this.callers = callers;
    }

    @GET
    public UnitProfile unit(@RestQuery @Size(max = 32) String unit) {
        Caller caller = callers.current();
        return partners.profile(caller.town(), units.one(caller, unit).code());
    }

    @PUT
    public UnitProfile describe(@RestQuery @Size(max = 32) String unit, @NotNull @Valid DescribeUnit in) {
        Caller caller = callers.current();
        return desk.tell(caller, units.one(caller, unit), in);
    }

    /** @param own the caller */
    public record MemberView(
            @Nullable String account, @Nullable String name, Rank rank, boolean own) {
        static MemberView of(Members.Member m, Caller caller) {
            return new MemberView(m.account(), m.name(), m.rank(), m.personId() == caller.id());
        }
    }

    /** Highest first. */
    @GET
    @Path("members")
    public Page<MemberView> members(@RestQuery @Size(max = 32) String unit) {
        Caller caller = callers.current();
        return desk.members(caller, units.one(caller, unit)).map(m -> MemberView.of(m, caller));
    }

    public record Ranking(@NotNull Rank rank) {}

    /** By an owner. */
    @PUT
    @Path("members/{account}/rank")
    public void rank(@RestPath String account, @RestQuery @Size(max = 32) String unit, @NotNull @Valid Ranking in) {
        Caller caller = callers.current();
        desk.rank(caller, units.owned(caller, unit), account, in.rank());
    }

    /** By an owner: whatever they were to the unit. */
    @DELETE
    @Path("members/{account}")
    public void end(@RestPath String account, @RestQuery @Size(max = 32) String unit) {
        Caller caller = callers.current();
        desk.end(caller, units.owned(caller, unit), account);
    }

    /** By an owner: the unit is no partner any more, see {@link TownUnitResource#leave}. */
    @DELETE
    public void leave(@RestQuery @Size(max = 32) String unit) {
        Caller caller = callers.current();
        desk.leave(caller, units.owned(caller, unit).code());
    }
}
