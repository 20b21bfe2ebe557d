package songe.statistics;

import static songe.identity.Role.GRID_ROLE;
import static songe.identity.Role.TOWN_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import songe.identity.Callers;
import songe.place.Stations;

@Path("/api/town/today")
@RolesAllowed({TOWN_ROLE, GRID_ROLE})
public class TodayResource {
    private final Today today;
    private final Stations stations;
    private final Callers callers;

    TodayResource(Today today, Stations stations, Callers callers) {
        this.today = today;
        this.stations = stations;
        this.callers = callers;
    }

    /** The town in numbers, or for a grid's people their grid. */
    @GET
    @Transactional
    public TodayView today() {
        return today.of(Reach.of(callers.current(), callers.town(), stations));
    }
}
