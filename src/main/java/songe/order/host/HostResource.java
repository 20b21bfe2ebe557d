package songe.order.host;

import static songe.identity.Role.PARTNER_ROLE;
import static songe.identity.Role.STATION_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import songe.identity.Caller;
import songe.identity.Callers;
import songe.shared.PlainText;
import songe.shared.Transactions;

/** Whether whoever holds a session will be there. */
@Path("/api/sessions/{id:\\d{1,18}}/host-ready")
@Consumes(MediaType.APPLICATION_JSON)
public class HostResource {
    private final Hosts hosts;
    private final Transactions transactions;
    private final Callers callers;

    HostResource(Hosts hosts, Transactions transactions, Callers callers) {
        this.hosts = hosts;
        this.transactions = transactions;
        this.callers = callers;
    }

    /** @param words what is the matter, where nobody can be there */
    public record HostReady(
            @NotNull Boolean ready, @PlainText(max = 200) String words) {}

    /** Asked a day before; the last answer counts, until the session is over. */
    @PUT
    @RolesAllowed({STATION_ROLE, PARTNER_ROLE})
    public HostView answer(@RestPath long id, @NotNull @Valid HostReady in) {
        Caller caller = callers.current();
        return transactions.retrying(() -> hosts.answer(caller, id, in.ready(), in.words()));
    }
}
