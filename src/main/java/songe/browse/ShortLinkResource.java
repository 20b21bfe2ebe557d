package songe.browse;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import songe.place.StationRef;
import songe.scene.StationCodes;
import songe.tenant.Towns;

/** The short links printed on a station's door: its code's token, or in older prints the station's code. */
@Path("/s")
public class ShortLinkResource {
    private final StationCodes codes;
    private final Towns towns;

    ShortLinkResource(StationCodes codes, Towns towns) {
        this.codes = codes;
        this.towns = towns;
    }

    @GET
    @Path("{code}")
    @Operation(hidden = true)
    public Response station(@RestPath String code) {
        String page = codes.stationOf(code).map(this::inItsTown).orElseGet(() -> page(code));
        return Response.seeOther(URI.create(page)).build();
    }

    private String inItsTown(StationRef station) {
        String town = towns.byId(station.townId()).orElseThrow().code();
        return "/?town=" + URLEncoder.encode(town, UTF_8) + page(station.code()).substring(1);
    }

    private static String page(String station) {
        return "/#/pages/stations/station?code=" + URLEncoder.encode(station, UTF_8);
    }
}
