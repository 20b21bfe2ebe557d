package songe.order.session;

import static songe.identity.Role.STATION_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import songe.identity.Caller;
import songe.identity.Callers;
import songe.place.OwnStations;
import songe.place.StationRef;
import songe.schedule.AddSession;
import songe.schedule.ExtraSessions;
import songe.shared.Days;
import songe.shared.Page;
import songe.shared.Problems;
import songe.shared.Replies;
import songe.shared.Transactions;

/** A station's sessions: seen, added by hand, made larger or smaller, cancelled. */
@Path("/api/station/sessions")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(STATION_ROLE)
public class StationSessionResource {
    private static final int DAYS_AT_MOST = 31;

    private final StationSessions sessions;
    private final ExtraSessions extra;
    private final Cancelling cancelling;
    private final OwnStations own;
    private final Transactions transactions;
    private final Replies replies;
    private final Callers callers;
    private final Clock clock;

    StationSessionResource(
            StationSessions sessions,
            ExtraSessions extra,
            Cancelling cancelling,
            OwnStations own,
            Transactions transactions,
            Replies replies,
            Callers callers,
            Clock clock) {
        this.sessions = sessions;
        this.extra = extra;
        this.cancelling = cancelling;
        this.own = own;
        this.transactions = transactions;
        this.replies = replies;
        this.callers = callers;
        this.clock = clock;
    }

    /** @param day today when not given; @param until the last day, at most a month later; @param station one of one's own */
    @GET
    public Page<StationSession> sessions(
            @RestQuery LocalDate day, @RestQuery LocalDate until, @RestQuery @Size(max = 32) String station) {
        LocalDate first = day == null ? Days.day(clock.instant()) : Days.sane(day);
        LocalDate last = until == null ? first : Days.sane(until);
        if (last.isBefore(first) || last.isAfter(first.plusDays(DAYS_AT_MOST)))
            throw Problems.badRequest("request.day");
        Caller caller = callers.current();
        return Page.whole(transactions.retrying(() -> sessions.between(caller, station, first, last)));
    }

    /** By hand; once per Idempotency-Key. */
    @POST
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = StationSession.class)))
    public Response add(
            @RestHeader("Idempotency-Key") String key,
            @RestQuery @Size(max = 32) String station,
            @NotNull @Valid AddSession in) {
        Caller caller = callers.current();
        String call = "POST /station/sessions" + (station == null ? "" : "?station=" + station);
        return replies.once(caller.id(), key, call, in, () -> {
            StationRef at = own.meant(caller, station);
            return sessions.view(extra.add(caller, at, in), at);
        });
    }

    /** Stays so, whatever the weekly offer says later. */
    @PUT
    @Path("{id:\\d{1,18}}")
    public StationSession resize(@RestPath long id, @NotNull @Valid SessionInputs.Resize in) {
        Caller caller = callers.current();
        return transactions.retrying(() -> cancelling.resize(caller, id, in.capacity()));
    }

    /** Everybody in it is told why, and what can be had instead. */
    @PUT
    @Path("{id:\\d{1,18}}/cancellation")
    public StationSession.Cancelled cancel(@RestPath long id, @NotNull @Valid SessionInputs.CancelSession in) {
        Caller caller = callers.current();
        return transactions.retrying(() -> cancelling.cancel(caller, id, in));
    }
}
