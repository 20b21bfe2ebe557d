package songe.live;

import static songe.identity.Role.GRID_ROLE;
import static songe.identity.Role.PARTNER_ROLE;
import static songe.identity.Role.STATION_ROLE;
import static songe.identity.Role.TOWN_ROLE;
import static songe.identity.Role.WORKER_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
import songe.identity.Caller;
import songe.identity.Callers;
import songe.journal.Chronicle;
import songe.shared.Problem;
import songe.shared.Problems;
import songe.shared.Transactions;

/** The way into the live socket, and the same news for who cannot have one. */
@Path("/api/live")
@RolesAllowed({STATION_ROLE, GRID_ROLE, TOWN_ROLE, PARTNER_ROLE, WORKER_ROLE})
public class LiveResource {
    /** So much earlier somebody may have begun what was committed after they were told last. */
    private static final Duration OVERLAP = Duration.ofSeconds(15);

    private static final Duration FARTHEST = Duration.ofMinutes(10);
    private static final int AT_ONCE = 500;

    private final Tickets tickets;
    private final Watches watches;
    private final Chronicle chronicle;
    private final Transactions transactions;
    private final Callers callers;
    private final Clock clock;

    LiveResource(
            Tickets tickets,
            Watches watches,
            Chronicle chronicle,
            Transactions transactions,
            Callers callers,
            Clock clock) {
        this.tickets = tickets;
        this.watches = watches;
        this.chronicle = chronicle;
        this.transactions = transactions;
        this.callers = callers;
        this.clock = clock;
    }

    public record TicketView(String ticket, Instant validUntil) {}

    /**
     * A ticket for the socket at {@code /api/live}: {@code {"ticket":"…"}} is its first message. Good once, for a minute.
     */
    @POST
    @Path("tickets")
    @ResponseStatus(201)
    public TicketView ticket() {
        Tickets.Ticket ticket = tickets.make();
        return new TicketView(ticket.text(), ticket.validUntil());
    }

    /** @param now to be asked with the next time */
    public record Changes(Instant now, List<ChangeView> changes) {}

    /**
     * What the socket would have told. Some of it may have been told before: the same kind, number and time are the same
     * news.
     *
     * @param since not longer than ten minutes ago counts; none: only the time to begin with
     * @throws Problem 400 {@code request.time} for a time to come
     */
    @GET
    @Path("changes")
    public Changes changes(@RestQuery Instant since) {
        Instant now = clock.instant();
        if (since == null) return new Changes(now, List.of());
        if (since.isAfter(now.plus(OVERLAP))) throw Problems.badRequest("request.time");
        Instant from = since.minus(OVERLAP).isBefore(now.minus(FARTHEST)) ? now.minus(FARTHEST) : since.minus(OVERLAP);
        Caller caller = callers.current();
        return transactions.retrying(() -> new Changes(now, told(caller, from)));
    }

    private List<ChangeView> told(Caller caller, Instant from) {
        List<Change> changes = chronicle.since(caller.town(), from, AT_ONCE).stream()
                .map(Change::of)
                .filter(Objects::nonNull)
                .toList();
        return watches.of(caller).of(changes);
    }
}
