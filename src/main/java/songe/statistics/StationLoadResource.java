package songe.statistics;

import static songe.identity.Role.GRID_ROLE;
import static songe.identity.Role.TOWN_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import songe.identity.Callers;
import songe.place.Stations;
import songe.shared.Page;

@Path("/api/town/stations")
@RolesAllowed({TOWN_ROLE, GRID_ROLE})
public class StationLoadResource {
    private final Loads loads;
    private final Stations stations;
    private final Callers callers;

    StationLoadResource(Loads loads, Stations stations, Callers callers) {
        this.loads = loads;
        this.stations = stations;
        this.callers = callers;
    }

    /** Every station with what is open there, the centres first; for a grid's people those of their grid. */
    @GET
    @Transactional
    public Page<StationLoad> stations() {
        return Page.whole(loads.of(Reach.of(callers.current(), callers.town(), stations)));
    }
}
