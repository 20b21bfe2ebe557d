package songe.pledge;

import static songe.identity.Role.PARTNER_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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

/** What a unit said it will give, and what became of it. */
@Path("/api/partner/pledges")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(PARTNER_ROLE)
public class PledgeResource {
    private static final String NUMBER = "{number:[A-Z0-9]{8}}";

    private final PledgeDesk desk;
    private final Callers callers;

    PledgeResource(PledgeDesk desk, Callers callers) {
        this.desk = desk;
        this.callers = callers;
    }

    /** Those that go on or begin later, what ends first before the others; those that are over, newest first. */
    @GET
    public Page<PledgeView> pledges(@RestQuery PledgeDesk.Span scope, @Valid @BeanParam PageRequest page) {
        return desk.list(callers.current(), scope, page);
    }

    /** @param quantity all that is pledged from now on */
    public record ResizePledge(
            @NotNull @Min(1) @Max(MakePledge.MOST) Integer quantity) {}

    /** @param quantity that was given to people who placed no order here */
    public record GiveFromPledge(
            @NotNull @Min(1) @Max(MakePledge.MOST) Integer quantity) {}

    /** Once per Idempotency-Key. @param unit whose it is, of a caller who answers for several */
    @POST
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PledgeView.class)))
    public Response make(
            @RestHeader("Idempotency-Key") String key,
            @RestQuery @Size(max = 32) String unit,
            @NotNull @Valid MakePledge in) {
        return desk.make(callers.current(), key, unit, in);
    }

    /** Last month's pledges once more, for this month; once per Idempotency-Key, and each only once. */
    @POST
    @Path("copies")
    @Consumes(MediaType.WILDCARD) // there is no body to be of a kind
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PledgeDesk.Copied.class)))
    public Response copy(@RestHeader("Idempotency-Key") String key, @RestQuery @Size(max = 32) String unit) {
        return desk.copy(callers.current(), key, unit);
    }

    @GET
    @Path(NUMBER)
    public PledgeView pledge(@RestPath String number) {
        return desk.view(callers.current(), number);
    }

    /** Newest first. */
    @GET
    @Path(NUMBER + "/movements")
    public Page<MovementView> movements(@RestPath String number, @Valid @BeanParam PageRequest page) {
        return desk.movements(callers.current(), number, page);
    }

    /** More, or less: not below what is committed and used. */
    @PUT
    @Path(NUMBER + "/quantity")
    public PledgeView resize(@RestPath String number, @NotNull @Valid ResizePledge in) {
        return desk.resize(callers.current(), number, in);
    }

    /** Something was given to people who placed no order here; once per Idempotency-Key. */
    @POST
    @Path(NUMBER + "/uses")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PledgeView.class)))
    public Response give(
            @RestHeader("Idempotency-Key") String key, @RestPath String number, @NotNull @Valid GiveFromPledge in) {
        return desk.give(callers.current(), key, number, in);
    }
}
