package songe.order;

import static songe.identity.Role.RESIDENT_ROLE;
import static songe.identity.Role.STATION_ROLE;

import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import songe.identity.Callers;

/** Places kept for five minutes while somebody fills in the form. */
@Path("/api/holds")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({RESIDENT_ROLE, STATION_ROLE})
public class HoldResource {
    private final Holding holding;
    private final Callers callers;

    HoldResource(Holding holding, Callers callers) {
        this.holding = holding;
        this.callers = callers;
    }

    /**
     * Places of a session, or of a room or a thing from {@code startsAt} until before {@code endsAt}.
     *
     * @param itemId with the range, and with the station that gives it; null for a session
     * @param places null: one
     */
    record HoldPlaces(
            Long sessionId,
            @Min(1) @Max(PlaceOrder.FAMILY) Integer places,
            Long itemId,
            @Size(max = 32) String stationCode,
            Instant startsAt,
            Instant endsAt) {
        int family() {
            return places == null ? 1 : places;
        }
    }

    /** @param until exclusive; the order has to be placed before. @param secondsLeft the same, for whom another clock tells the time */
    @Schema(name = "Hold")
    public record HoldView(
            long id,
            @Nullable Long sessionId,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            int places,
            Instant until,
            long secondsLeft) {}

    /**
     * Asking again in the same session answers the first hold, which is not prolonged; another range of the same item takes
     * the place of the first, for what is left of its time. Once per Idempotency-Key.
     */
    @POST
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = HoldView.class)))
    public Response hold(@RestHeader("Idempotency-Key") String key, @NotNull @Valid HoldPlaces in) {
        return holding.hold(callers.current(), key, in);
    }

    @DELETE
    @Path("{id}")
    @Consumes(MediaType.WILDCARD) // there is no body to be of a kind
    public void letGo(@RestPath long id) {
        holding.letGo(callers.current(), id);
    }
}
