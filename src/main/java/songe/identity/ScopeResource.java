package songe.identity;

import static songe.identity.Role.ADMIN_ROLE;
import static songe.identity.Role.PARTNER_ROLE;
import static songe.identity.Role.TOWN_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import songe.shared.Page;

/** What to choose from when a role is given. */
@Path("/api/admin/scopes")
@RolesAllowed({TOWN_ROLE, PARTNER_ROLE, ADMIN_ROLE})
public class ScopeResource {
    private final MeViews views;
    private final Callers callers;

    ScopeResource(MeViews views, Callers callers) {
        this.views = views;
        this.callers = callers;
    }

    /** The whole list of that kind; a unit has only itself. */
    @GET
    @Transactional
    public Page<NamedScope> scopes(@RestQuery @NotNull Scope.Kind kind) {
        Reach reach = Reach.of(callers.current(), callers.town());
        List<NamedScope> all = views.scopes(reach.town(), kind);
        return Page.whole(
                all.stream().filter(s -> reach.reaches(kind, s.code())).toList());
    }
}
