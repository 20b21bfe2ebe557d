package songe.scene;

import static songe.identity.Role.STATION_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;
import songe.identity.Caller;
import songe.identity.Callers;
import songe.identity.Role;
import songe.place.StationBrief;
import songe.place.StationRef;
import songe.place.Stations;
import songe.shared.Problems;

/** A station's own code, for its door. Everywhere {@code station} is one's own, and not needed by who has only one. */
@Path("/api/station/code")
@RolesAllowed(STATION_ROLE)
public class StationCodeResource {
    private final StationCodes codes;
    private final Stations stations;
    private final Callers callers;

    StationCodeResource(StationCodes codes, Stations stations, Callers callers) {
        this.codes = codes;
        this.stations = stations;
        this.callers = callers;
    }

    /** @param link for browsers, below this server's address */
    public record CodeView(StationBrief station, String token, String link, Instant madeAt) {}

    /** The round picture that WeChat draws; it opens the mini program at this station. */
    @GET
    @Produces("image/png")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "image/png",
                            schema =
                                    @Schema(
                                            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                                            format = "binary")))
    public Response picture(@RestQuery @Size(max = 32) String station) {
        byte[] picture = codes.picture(own(station));
        boolean jpeg = picture.length > 0 && picture[0] == (byte) 0xff;
        return Response.ok(picture, jpeg ? "image/jpeg" : "image/png").build();
    }

    @GET
    @Path("link")
    @Produces(MediaType.APPLICATION_JSON)
    public CodeView link(@RestQuery @Size(max = 32) String station) {
        StationRef own = own(station);
        return view(own, codes.of(own));
    }

    /** A new code; the one on the door until now leads nowhere any more. */
    @PUT
    @Produces(MediaType.APPLICATION_JSON)
    public CodeView renew(@RestQuery @Size(max = 32) String station) {
        StationRef own = own(station);
        return view(own, codes.renew(own));
    }

    private static CodeView view(StationRef station, StationCodes.Code code) {
        return new CodeView(StationBrief.of(station), code.token(), "/s/" + code.token(), code.madeAt());
    }

    private StationRef own(String asked) {
        Caller caller = callers.current();
        Set<String> own = caller.scopesOf(Role.STATION);
        String code = asked == null && own.size() == 1 ? own.iterator().next() : asked;
        if (code == null || !own.contains(code)) throw Problems.notFound("station.unknown");
        return stations.get(caller.town(), code);
    }
}
