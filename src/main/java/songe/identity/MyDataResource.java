package songe.identity;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What is held about oneself, as a whole. */
@Path("/api/me")
@Authenticated
public class MyDataResource {
    private final MyData data;
    private final Callers callers;

    MyDataResource(MyData data, Callers callers) {
        this.data = data;
        this.callers = callers;
    }

    /** All of it as one file: profile, roles, sign-ins, orders, messages and who looked. */
    @GET
    @Path("export")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT, implementation = Map.class)))
    public Response export() {
        return Response.ok(data.export(callers.current()), MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"songe-my-data.json\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Deletes the account for good. What can be cancelled is; what has begun must be finished first. */
    @DELETE
    public void erase() {
        data.erase(callers.current());
    }
}
