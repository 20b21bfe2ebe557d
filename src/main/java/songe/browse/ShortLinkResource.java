package songe.browse;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** The short links printed on a station's door. */
@Path("/s")
public class ShortLinkResource {

    @GET
    @Path("{station}")
    @Operation(hidden = true)
    public Response station(@RestPath String station) {
        String code = URLEncoder.encode(station, UTF_8);
        return Response.seeOther(URI.create("/#/pages/stations/station?code=" + code))
                .build();
    }
}
