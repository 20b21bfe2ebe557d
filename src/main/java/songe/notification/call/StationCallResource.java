package songe.notification.call;

import static songe.identity.Role.STATION_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestPath;
import songe.identity.Caller;
import songe.identity.Callers;
import songe.shared.Page;
import songe.shared.PageRequest;
import songe.shared.PlainText;
import songe.shared.Transactions;

/** Whom a station has to ring up. */
@Path("/api/station/calls")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(STATION_ROLE)
public class StationCallResource {
    private final Calls calls;
    private final Transactions transactions;
    private final Callers callers;

    StationCallResource(Calls calls, Transactions transactions, Callers callers) {
        this.calls = calls;
        this.transactions = transactions;
        this.callers = callers;
    }

    @Schema(name = "CallNote")
    record Note(
            @NotNull PhoneCall.Result result,
            @PlainText(max = 200) String words) {}

    /** Oldest first; only those still to be made. */
    @GET
    public Page<CallView> calls(@Valid @BeanParam PageRequest page) {
        Caller caller = callers.current();
        return transactions.retrying(() -> calls.open(caller, page));
    }

    /** NOT_REACHED leaves it open for another try. */
    @PUT
    @Path("{id:\\d{1,18}}")
    public CallView note(@RestPath long id, @NotNull @Valid Note in) {
        Caller caller = callers.current();
        return transactions.retrying(() -> calls.note(caller, id, in.result(), in.words()));
    }
}
