package songe.partner.application;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import songe.identity.Callers;
import songe.shared.Page;
import songe.shared.PageRequest;

/** The caller's own applications for a unit to be a partner. */
@Path("/api/partners/applications")
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
public class ApplicationResource {
    private final Applications applications;
    private final Callers callers;

    ApplicationResource(Applications applications, Callers callers) {
        this.applications = applications;
        this.callers = callers;
    }

    /** One waits at a time; once per Idempotency-Key. */
    @POST
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    public Response apply(@RestHeader("Idempotency-Key") String key, @NotNull @Valid Apply in) {
        return applications.apply(callers.current(), key, in);
    }

    /** Newest first. */
    @GET
    public Page<ApplicationView> own(@Valid @BeanParam PageRequest page) {
        return applications.own(callers.current(), page);
    }

    /** While nobody has decided. */
    @DELETE
    @Path("{id:\\d{1,18}}")
    public ApplicationView withdraw(@RestPath long id) {
        return applications.withdraw(callers.current(), id);
    }
}
