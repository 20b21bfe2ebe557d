package songe.order.checkin;

import static songe.identity.Role.PARTNER_ROLE;
import static songe.identity.Role.STATION_ROLE;
import static songe.identity.Role.WORKER_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.ResponseStatus;
import songe.identity.Caller;
import songe.identity.Callers;
import songe.order.OrderView;
import songe.shared.PlainText;
import songe.shared.Problems;

@Path("/api/check-ins")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({STATION_ROLE, WORKER_ROLE, PARTNER_ROLE})
public class CheckInResource {
    private final CheckIns checkIns;
    private final Callers callers;

    CheckInResource(CheckIns checkIns, Callers callers) {
        this.checkIns = checkIns;
        this.callers = callers;
    }

    /** One of: the token of a pass, the six digits, or an order's number with the reason for marking it by hand. */
    public record CheckIn(
            @Size(max = 200) String token,
            @Size(max = 20) String code,
            @Size(max = 20) String number,
            @PlainText(max = 200) String reason) {}

    @POST
    @ResponseStatus(201)
    public OrderView checkIn(@NotNull @Valid CheckIn in) {
        if (Stream.of(in.token(), in.code(), in.number())
                        .filter(Objects::nonNull)
                        .count()
                != 1) {
            throw Problems.unprocessable("check-in.which");
        }
        Caller caller = callers.current();
        if (in.token() != null) return checkIns.byToken(caller, in.token());
        return in.code() != null
                ? checkIns.byCode(caller, in.code())
                : checkIns.byHand(caller, in.number(), in.reason());
    }
}
