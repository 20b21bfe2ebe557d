package songe.order;

import static songe.identity.Role.GRID_ROLE;
import static songe.identity.Role.STATION_ROLE;
import static songe.identity.Role.TOWN_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;
import songe.identity.Caller;
import songe.identity.Callers;
import songe.shared.Days;
import songe.shared.Page;
import songe.shared.PageRequest;
import songe.shared.Problems;
import songe.shared.Transactions;

/** What the people at a station (or a grid, or the town) have to do. */
@Path("/api/station")
@Consumes(MediaType.APPLICATION_JSON)
public class StationOrderResource {
    private final OrderLists lists;
    private final OpenOrders open;
    private final Assessments assessments;
    private final Transactions transactions;
    private final Callers callers;
    private final Clock clock;

    StationOrderResource(
            OrderLists lists,
            OpenOrders open,
            Assessments assessments,
            Transactions transactions,
            Callers callers,
            Clock clock) {
        this.lists = lists;
        this.open = open;
        this.assessments = assessments;
        this.transactions = transactions;
        this.callers = callers;
        this.clock = clock;
    }

    /** Soonest due first. Neither status nor day: all that is open. @param day of the appointment, Shanghai's */
    @GET
    @Path("orders")
    @RolesAllowed({STATION_ROLE, GRID_ROLE, TOWN_ROLE})
    public Page<OrderSummary> orders(
            @RestQuery OrderStatus status, @RestQuery LocalDate day, @Valid @BeanParam PageRequest page) {
        return lists.atStations(callers.current(), status, Days.sane(day), page);
    }

    /** What the station could take itself, soonest due first. */
    @GET
    @Path("open-orders")
    @RolesAllowed(STATION_ROLE)
    public Page<OrderSummary> openOrders(@Valid @BeanParam PageRequest page) {
        return open.forStations(callers.current(), page);
    }

    /** Notes that somebody was assessed, so that items which ask for it can be ordered. */
    @PUT
    @Path("assessments")
    @RolesAllowed(STATION_ROLE)
    public Inputs.Assessed assess(@NotNull @Valid Inputs.Assessed in) {
        Caller caller = callers.current();
        Instant now = clock.instant();
        LocalDate today = Days.day(now);
        if (in.doneOn().isAfter(today) || in.doneOn().isBefore(today.minusYears(1))) {
            throw Problems.field("doneOn", "assessment.day");
        }
        transactions.retrying(() -> {
            assessments.record(caller.town(), in.name(), in.phone(), in.doneOn(), caller.id(), now);
            return null;
        });
        return in;
    }
}
