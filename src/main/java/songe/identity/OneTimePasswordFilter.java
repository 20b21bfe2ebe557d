package songe.identity;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import songe.shared.Problems;

/**
 * Who signed in with a one-time password does nothing but change it. Before matching, which is before any role is asked
 * for: so it holds for every call there is or will be.
 */
@Provider
@PreMatching
class OneTimePasswordFilter implements ContainerRequestFilter {
    private static final Set<String> OPEN =
            Set.of("PUT /api/sign-ins/password/change", "GET /api/me", "DELETE /api/sign-ins/current");

    @Override
    public void filter(ContainerRequestContext request) {
        if (!mustChange(request)) return;
        String call =
                request.getMethod() + " " + request.getUriInfo().getRequestUri().getPath();
        if (!OPEN.contains(call)) throw Problems.forbidden("auth.password-change-required");
    }

    private static boolean mustChange(ContainerRequestContext request) {
        var context = ((ResteasyReactiveContainerRequestContext) request).getServerRequestContext();
        RoutingContext routing = ((ResteasyReactiveRequestContext) context).unwrap(RoutingContext.class);
        SecurityIdentity identity = routing.user() instanceof QuarkusHttpUser user ? user.getSecurityIdentity() : null;
        return identity != null && Boolean.TRUE.equals(identity.getAttribute(Callers.MUST_CHANGE));
    }
}
