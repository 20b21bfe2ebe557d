package songe.publishing;

import static songe.identity.Role.PARTNER_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;
import songe.identity.Callers;

/** What the form for a new item begins with. */
@Path("/api/partner/item-defaults")
@RolesAllowed(PARTNER_ROLE)
public class PublishDefaultResource {
    private final Suggestions suggestions;
    private final Callers callers;

    PublishDefaultResource(Suggestions suggestions, Callers callers) {
        this.suggestions = suggestions;
        this.callers = callers;
    }

    /** @param unit whose it is, of a caller who answers for several */
    @GET
    public PublishDefaults defaults(@RestQuery @Size(max = 32) String unit) {
        return suggestions.of(callers.current(), unit);
    }
}
