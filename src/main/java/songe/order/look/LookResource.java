package songe.order.look;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;
import songe.identity.Callers;
import songe.shared.Page;
import songe.shared.PageRequest;

@Path("/api/me/looks")
@Authenticated
public class LookResource {
    private final Looks looks;
    private final Callers callers;

    LookResource(Looks looks, Callers callers) {
        this.looks = looks;
        this.callers = callers;
    }

    /** Who read the caller's phone or address in clear, newest first. @param order the number of one order only */
    @GET
    public Page<LookView> looks(@RestQuery @Size(max = 8) String order, @Valid @BeanParam PageRequest page) {
        return looks.about(callers.current(), order, page);
    }
}
