package songe.order.session;

import static songe.identity.Role.STATION_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import songe.identity.Caller;
import songe.identity.Callers;
import songe.place.ClosedDay;
import songe.place.OwnStations;
import songe.shared.Days;
import songe.shared.Page;
import songe.shared.Problems;
import songe.shared.Transactions;

/** The days on which a station stays closed; {@code station} may be left out by who works at a single one. */
@Path("/api/station/closures")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(STATION_ROLE)
public class StationClosureResource {
    private final ClosingDays days;
    private final OwnStations own;
    private final Transactions transactions;
    private final Callers callers;

    StationClosureResource(ClosingDays days, OwnStations own, Transactions transactions, Callers callers) {
        this.days = days;
        this.own = own;
        this.transactions = transactions;
        this.callers = callers;
    }

    /** From today on, soonest first. */
    @GET
    public Page<ClosedDay> closed(@RestQuery @Size(max = 32) String station) {
        Caller caller = callers.current();
        return Page.whole(transactions.retrying(() -> days.ahead(own.meant(caller, station))));
    }

    /** Open or closed, and who is expected that day. */
    @GET
    @Path("{day}")
    public StationDay day(@RestPath String day, @RestQuery @Size(max = 32) String station) {
        Caller caller = callers.current();
        LocalDate asked = read(day);
        return transactions.retrying(() -> days.of(own.meant(caller, station), asked));
    }

    /** Whoever has a place that day is told the reason and the alternative, which is needed then. */
    @PUT
    @Path("{day}")
    public StationDay close(
            @RestPath String day,
            @RestQuery @Size(max = 32) String station,
            @NotNull @Valid SessionInputs.CloseDay in) {
        Caller caller = callers.current();
        LocalDate asked = read(day);
        return transactions.retrying(() -> days.close(caller, own.meant(caller, station), asked, in));
    }

    /** Open again: the day's empty sessions come back, cancelled ones do not. */
    @DELETE
    @Path("{day}")
    @Consumes(MediaType.WILDCARD)
    public void open(@RestPath String day, @RestQuery @Size(max = 32) String station) {
        Caller caller = callers.current();
        LocalDate asked = read(day);
        transactions.retrying(() -> {
            days.open(caller, own.meant(caller, station), asked);
            return null;
        });
    }

    private static LocalDate read(String day) {
        try {
            return Days.sane(LocalDate.parse(day));
        } catch (DateTimeException unreadable) {
            throw Problems.badRequest("request.day");
        }
    }
}
