package songe.identity.invitation;

import static songe.identity.Role.ADMIN_ROLE;
import static songe.identity.Role.PARTNER_ROLE;
import static songe.identity.Role.TOWN_ROLE;

import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import songe.identity.Callers;
import songe.identity.GiveRole;
import songe.identity.MeView.ScopeView;
import songe.identity.Reach;
import songe.identity.Role;
import songe.identity.Scope;
import songe.identity.Staff;
import songe.shared.Page;
import songe.shared.PageRequest;
import songe.shared.PlainText;

/** Invitations, for who may give the roles they carry. */
@Path("/api/admin/invitations")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({TOWN_ROLE, PARTNER_ROLE, ADMIN_ROLE})
public class InvitationAdminResource {
    private static final int CREATED = 201;

    private final Invitations invitations;
    private final Staff staff;
    private final Callers callers;
    private final Clock clock;

    InvitationAdminResource(Invitations invitations, Staff staff, Callers callers, Clock clock) {
        this.invitations = invitations;
        this.staff = staff;
        this.callers = callers;
        this.clock = clock;
    }

    /** @param name whom it is for, which only those see who made it */
    public record Invite(
            @NotNull Role role,
            @NotNull @Valid GiveRole.ScopeWish scope,
            @PlainText(max = 30) String name) {}

    /**
     * @param code eight letters and digits that can be read out over the telephone
     * @param link opens the invitation in any browser; below this server's address
     */
    public record Invited(String code, String link, Instant validUntil) {}

    /** @param link as {@link Invited} has it */
    public record InvitationView(
            String code,
            String link,
            Role role,
            ScopeView scope,
            @Nullable String name,
            Instant madeAt,
            Instant validUntil,
            InvitationState state) {}

    @POST
    @ResponseStatus(CREATED)
    public Invited invite(@NotNull @Valid Invite in) {
        Reach reach = reach();
        Invitation made = invitations.make(
                reach,
                new GiveRole(in.role(), in.scope()).grant(),
                in.name(),
                callers.current().id());
        return new Invited(made.code(), InvitationLinkResource.of(reach.town().code(), made.code()), made.validUntil());
    }

    /** Latest first. */
    @GET
    @Transactional
    public Page<InvitationView> list(@Valid @BeanParam PageRequest page) {
        Reach reach = reach();
        return invitations.list(reach, page).map(i -> view(i, reach));
    }

    @DELETE
    @Path("{code}")
    public void withdraw(@RestPath String code) {
        invitations.withdraw(reach(), code, callers.current().id());
    }

    private Reach reach() {
        return Reach.of(callers.current(), callers.town());
    }

    private InvitationView view(Invitation i, Reach reach) {
        Scope scope = i.grant().scope();
        ScopeView named = new ScopeView(scope.kind(), scope.code(), staff.scopeName(reach.town(), scope));
        return new InvitationView(
                i.code(),
                InvitationLinkResource.of(reach.town().code(), i.code()),
                i.grant().role(),
                named,
                i.name(),
                i.madeAt(),
                i.validUntil(),
                i.state(clock.instant()));
    }
}
