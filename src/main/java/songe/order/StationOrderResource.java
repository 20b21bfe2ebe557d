package songe.order;

import static songe.identity.Role.GRID_ROLE;
import static songe.identity.Role.STATION_ROLE;
import static songe.identity.Role.TOWN_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;
import songe.identity.Callers;
import songe.shared.Days;
import songe.shared.Page;
import songe.shared.PageRequest;

/** What the people at a station (or a grid, or the town) have to do. */
@Path("/api/station")
@Consumes(MediaType.APPLICATION_JSON)
public class StationOrderResource {
    private final OrderLists lists;
    private final OpenOrders open;
    private final Callers callers;

    StationOrderResource(OrderLists lists, OpenOrders open, Callers callers) {
        this.lists = lists;
        this.open = open;
        this.callers = callers;
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
}
