package songe.scene;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import songe.identity.Caller;
import songe.identity.Callers;
import songe.place.StationBrief;
import songe.place.StationRef;
import songe.shared.Problem;
import songe.shared.Problems;
import songe.tenant.TownResource.TownView;
import songe.tenant.Towns;

/** Open to everybody: who scans a code on a door has no account yet, and no town. */
@Path("/api/scenes")
public class SceneResource {
    private final StationCodes codes;
    private final Towns towns;
    private final Callers callers;

    SceneResource(StationCodes codes, Towns towns, Callers callers) {
        this.codes = codes;
        this.towns = towns;
        this.callers = callers;
    }

    public record SceneView(TownView town, StationBrief station) {}

    /**
     * Where a code leads.
     *
     * @throws Problem 404 {@code scene.unknown}, also for who belongs to another town
     */
    @GET
    @Path("{token}")
    public SceneView scene(@RestPath @Size(max = 64) String token) {
        StationRef station = codes.stationOf(token).orElseThrow(() -> Problems.notFound("scene.unknown"));
        Caller caller = callers.orNull();
        if (caller != null && caller.townId() != null && caller.townId() != station.townId()) {
            throw Problems.notFound("scene.unknown");
        }
        var town = towns.byId(station.townId()).orElseThrow();
        return new SceneView(new TownView(town.code(), town.name()), StationBrief.of(station));
    }
}
