package songe.order;

import static songe.identity.Role.STATION_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;
import songe.identity.Callers;
import songe.shared.Page;

/** Rooms and things of a station that somebody has to look after. */
@Path("/api/station/units")
@RolesAllowed(STATION_ROLE)
public class StationUnitResource {
    private final Loans loans;
    private final Callers callers;

    StationUnitResource(Loans loans, Callers callers) {
        this.loans = loans;
        this.callers = callers;
    }

    /** Things that are out, late or not, and bookings ahead that no longer fit what the station gives; soonest first. */
    @GET
    public Page<Loans.UnitView> units(@RestQuery @Size(max = 32) String station) {
        return Page.whole(loans.at(callers.current(), station));
    }
}
