package songe.identity.invitation;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestPath;
import songe.identity.Callers;
import songe.identity.MeView;
import songe.identity.MeView.ScopeView;
import songe.identity.Role;
import songe.identity.Scope;
import songe.identity.Staff;
import songe.identity.limit.Limits;
import songe.identity.limit.Limits.Limit;
import songe.tenant.TownRef;
import songe.tenant.TownResource.TownView;
import songe.tenant.Towns;

/** An invitation in the hands of who got it. */
@Path("/api/invitations/{code}")
public class InvitationResource {
    /** Nobody finds one of 3.8e11 codes at this pace. */
    private static final Limit LOOKS = new Limit(60, Duration.ofHours(1));

    private final Invitations invitations;
    private final Staff staff;
    private final Towns towns;
    private final Limits limits;
    private final Callers callers;

    InvitationResource(Invitations invitations, Staff staff, Towns towns, Limits limits, Callers callers) {
        this.invitations = invitations;
        this.staff = staff;
        this.towns = towns;
        this.limits = limits;
        this.callers = callers;
    }

    /** What one is invited to; whom it was made for is not said. */
    public record InvitedTo(TownView town, Role role, ScopeView scope, Instant validUntil) {}

    /** Needs no sign-in: one looks first, then signs in. */
    @GET
    @Transactional
    public InvitedTo look(@RestPath String code) {
        count();
        Invitation found = invitations.open(code, callers.orNull());
        TownRef town = towns.byId(found.townId()).orElseThrow();
        Scope scope = found.grant().scope();
        String name = staff.scopeName(town, scope);
        return new InvitedTo(
                new TownView(town.code(), town.name()),
                found.grant().role(),
                new ScopeView(scope.kind(), scope.code(), name),
                found.validUntil());
    }

    /** The signed-in person has the role from now on; tokens stay as they are. */
    @POST
    @Path("acceptance")
    @Authenticated
    public MeView accept(@RestPath String code) {
        count();
        return invitations.accept(code, callers.current());
    }

    private void count() {
        limits.use("invitation", callers.address(), "request.too-often", LOOKS);
    }
}
