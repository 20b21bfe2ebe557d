package songe.identity.invitation;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/**
 * The short link that an operator sends to whom they invite, or shows as a picture to be scanned: it opens the invitation. It
 * looks nothing up, so it tells nobody which codes there are; the page does, and is counted.
 */
@Path("/s/i")
public class InvitationLinkResource {

    /** @param town by code: who was never here before must not be asked for it */
    static String of(String town, String code) {
        return "/s/i/" + URLEncoder.encode(town, UTF_8) + "/" + code;
    }

    @GET
    @Path("{town}/{code}")
    @Operation(hidden = true)
    public Response open(@RestPath String town, @RestPath String code) {
        String page = "/?town=" + URLEncoder.encode(town, UTF_8) + "#/pages/me/invitation?code="
                + URLEncoder.encode(code, UTF_8);
        return Response.seeOther(URI.create(page)).build();
    }
}
