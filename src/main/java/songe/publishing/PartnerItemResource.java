package songe.publishing;

import static songe.identity.Role.PARTNER_ROLE;
import static songe.identity.Role.WORKER_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import songe.identity.Callers;
import songe.shared.Page;
import songe.shared.PageRequest;

/** What a partner unit gives, and what it would like to give. */
@Path("/api/partner/items")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(PARTNER_ROLE)
public class PartnerItemResource {
    private final Publishing publishing;
    private final Drafts drafts;
    private final Callers callers;

    PartnerItemResource(Publishing publishing, Drafts drafts, Callers callers) {
        this.publishing = publishing;
        this.drafts = drafts;
        this.callers = callers;
    }

    /** Newest first, in whatever state. */
    @GET
    @RolesAllowed({PARTNER_ROLE, WORKER_ROLE})
    public Page<PartnerItem> items(@Valid @BeanParam PageRequest page) {
        return publishing.list(callers.current(), page);
    }

    /** A draft; once per Idempotency-Key. @param unit whose it is, of a caller who answers for several */
    @POST
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PartnerItemDetail.class)))
    public Response create(
            @RestHeader("Idempotency-Key") String key,
            @RestQuery @Size(max = 32) String unit,
            @NotNull @Valid PublishItem in) {
        return publishing.create(callers.current(), key, unit, in);
    }

    @GET
    @Path("{id:\\d{1,18}}")
    public PartnerItemDetail item(@RestPath long id) {
        return publishing.view(callers.current(), id);
    }

    /** Of a public item this begins a new version, while everybody goes on reading the old one. */
    @PUT
    @Path("{id:\\d{1,18}}")
    public PartnerItemDetail write(@RestPath long id, @NotNull @Valid PublishItem in) {
        return publishing.write(callers.current(), id, in);
    }

    /** Only what never was public and does not wait for the town; an order may refer to anything else. */
    @DELETE
    @Path("{id:\\d{1,18}}")
    public void delete(@RestPath long id) {
        drafts.delete(callers.current(), id);
    }

    @PUT
    @Path("{id:\\d{1,18}}/submission")
    @Consumes(MediaType.WILDCARD) // there is no body to be of a kind
    public PartnerItemDetail submit(@RestPath long id) {
        return publishing.submit(callers.current(), id);
    }

    /** Before the town has decided. */
    @DELETE
    @Path("{id:\\d{1,18}}/submission")
    public PartnerItemDetail takeBack(@RestPath long id) {
        return publishing.takeBack(callers.current(), id);
    }

    /** A new draft of the same content, shown a month later; once per Idempotency-Key. */
    @POST
    @Path("{id:\\d{1,18}}/copy")
    @Consumes(MediaType.WILDCARD)
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PartnerItemDetail.class)))
    public Response copy(@RestHeader("Idempotency-Key") String key, @RestPath long id) {
        return publishing.copy(callers.current(), key, id);
    }
}
