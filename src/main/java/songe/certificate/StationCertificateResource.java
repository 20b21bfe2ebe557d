package songe.certificate;

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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import songe.identity.Caller;
import songe.identity.Callers;
import songe.place.OwnStations;
import songe.shared.Page;

/** What the people of the caller's station hold. {@code ?station=} says which, of a caller who works at several. */
@Path("/api/station/certificates")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(STATION_ROLE)
public class StationCertificateResource {
    private final OwnStations stations;
    private final CertificateDesk desk;
    private final Callers callers;

    StationCertificateResource(OwnStations stations, CertificateDesk desk, Callers callers) {
        this.stations = stations;
        this.desk = desk;
        this.callers = callers;
    }

    private Team team(Caller caller, String station) {
        return Team.of(stations.meant(caller, station));
    }

    /** Everybody of the station, also who holds nothing. */
    @GET
    public Page<HolderView> holders(@RestQuery @Size(max = 32) String station) {
        Caller caller = callers.current();
        return desk.of(caller, team(caller, station));
    }

    /** By whoever works there and saw it. A certificate that is there already is renewed. */
    @PUT
    @Path("{account}/{kind}")
    public void enter(
            @RestPath String account,
            @RestPath CertificateKind kind,
            @RestQuery @Size(max = 32) String station,
            @NotNull @Valid EnterCertificate in) {
        Caller caller = callers.current();
        desk.enter(caller, team(caller, station), account, kind, in.lastDay());
    }

    @DELETE
    @Path("{account}/{kind}")
    public void end(
            @RestPath String account, @RestPath CertificateKind kind, @RestQuery @Size(max = 32) String station) {
        Caller caller = callers.current();
        desk.end(caller, team(caller, station), account, kind);
    }
}
