package songe.standard.open311;

import static songe.identity.Role.RESIDENT_ROLE;
import static songe.identity.Role.STATION_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import songe.identity.Callers;
import songe.need.NeedCategory;
import songe.need.Needs;
import songe.need.Needs.NeedRef;
import songe.shared.Problem;
import songe.tenant.Towns;

/** Open311 GeoReport v2. Everywhere {@code jurisdiction_id} is a town's code, and not needed where there is one town. */
@Path("/api/open311/v2")
@Produces(MediaType.APPLICATION_JSON)
public class Open311Resource {
    private final Requests requests;
    private final Needs needs;
    private final Towns towns;
    private final Callers callers;

    Open311Resource(Requests requests, Needs needs, Towns towns, Callers callers) {
        this.requests = requests;
        this.needs = needs;
        this.towns = towns;
        this.callers = callers;
    }

    /** What every refusal looks like, in a list. @param code the HTTP status */
    @Schema(name = "Open311Error")
    public record Refusal(int code, String description) {}

    @GET
    @Path("services.json")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Service[].class)))
    public Response services(@RestQuery("jurisdiction_id") @Size(max = 32) String jurisdiction) {
        return told(200, () -> Stream.of(NeedCategory.values()).map(Service::of).toList());
    }

    @GET
    @Path("services/{service}.json")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ServiceDefinition.class)))
    public Response service(
            @RestPath String service, @RestQuery("jurisdiction_id") @Size(max = 32) String jurisdiction) {
        return told(200, () -> new ServiceDefinition(Requests.category(service).name(), List.of()));
    }

    /**
     * Latest first, of ninety days.
     *
     * @param ids several with commas between them; all else does not matter then
     * @param start ISO 8601 with its offset, as {@code end}
     * @param status {@code open} or {@code closed}
     */
    @GET
    @Path("requests.json")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ServiceRequest[].class)))
    public Response requests(
            @RestQuery("jurisdiction_id") @Size(max = 32) String jurisdiction,
            @RestQuery("service_request_id") @Size(max = 900) String ids,
            @RestQuery("service_code") @Size(max = 32) String service,
            @RestQuery("start_date") @Size(max = 40) String start,
            @RestQuery("end_date") @Size(max = 40) String end,
            @RestQuery @Size(max = 20) String status) {
        Requests.Query query = new Requests.Query(ids, service, start, end, status);
        return told(200, () -> requests.of(town(jurisdiction), query));
    }

    /** A list of one. */
    @GET
    @Path("requests/{number}.json")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ServiceRequest[].class)))
    public Response request(
            @RestPath String number, @RestQuery("jurisdiction_id") @Size(max = 32) String jurisdiction) {
        return told(200, () -> List.of(requests.one(town(jurisdiction), number)));
    }

    /** By whoever is signed in, in their own town; a list of one. */
    @POST
    @Path("requests.json")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({RESIDENT_ROLE, STATION_ROLE})
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Accepted[].class)))
    public Response post(@BeanParam Posted in) {
        return told(201, () -> {
            NeedRef need = needs.submit(callers.current(), in.need());
            return List.of(new Accepted(need.number(), requests.notice(need), null));
        });
    }

    /** @param jurisdiction of who is not signed in; all others see their own town */
    private long town(String jurisdiction) {
        boolean named = callers.orNull() == null && jurisdiction != null;
        return named ? towns.meant(jurisdiction).id() : callers.townId();
    }

    private static Response told(int status, Supplier<?> answer) {
        try {
            return Response.status(status).entity(answer.get()).build();
        } catch (Problem refused) {
            return Response.status(refused.getStatusCode())
                    .entity(List.of(new Refusal(refused.getStatusCode(), refused.sentence())))
                    .build();
        }
    }
}
