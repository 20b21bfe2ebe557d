package songe.schedule;

import static songe.identity.Role.STATION_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import songe.identity.Caller;
import songe.identity.Callers;
import songe.place.OwnStations;
import songe.shared.Page;
import songe.shared.Replies;
import songe.shared.Transactions;

/** Which items a station carries, and when. {@code station} may be left out by who works at a single one. */
@Path("/api/station/offers")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(STATION_ROLE)
public class StationOfferResource {
    private final StationOffers offers;
    private final OwnStations own;
    private final Transactions transactions;
    private final Replies replies;
    private final Callers callers;

    StationOfferResource(
            StationOffers offers, OwnStations own, Transactions transactions, Replies replies, Callers callers) {
        this.offers = offers;
        this.own = own;
        this.transactions = transactions;
        this.replies = replies;
        this.callers = callers;
    }

    /** All that the station carries now. */
    @GET
    public Page<OfferView> offers(@RestQuery @Size(max = 32) String station) {
        Caller caller = callers.current();
        return Page.whole(transactions.retrying(() -> offers.at(own.meant(caller, station))));
    }

    /** The station carries an item from now on, or again; once per Idempotency-Key. */
    @POST
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OfferView.class)))
    public Response carry(
            @RestHeader("Idempotency-Key") String key,
            @RestQuery @Size(max = 32) String station,
            @NotNull @Valid CarryItem in) {
        Caller caller = callers.current();
        String call = "POST /station/offers" + (station == null ? "" : "?station=" + station);
        return replies.once(caller.id(), key, call, in, () -> offers.add(caller, own.meant(caller, station), in));
    }

    /** Sessions ahead follow; those with people in them stay as they are and are told. */
    @PUT
    @Path("{id:\\d{1,18}}")
    public OfferView.Changed change(@RestPath long id, @NotNull @Valid CarryItem.Change in) {
        Caller caller = callers.current();
        return transactions.retrying(() -> offers.change(caller, id, in));
    }

    /** No longer carried: empty sessions ahead go, those with people in them are kept until they are over and told. */
    @DELETE
    @Path("{id:\\d{1,18}}")
    @Consumes(MediaType.WILDCARD)
    public OfferView.Changed end(@RestPath long id) {
        Caller caller = callers.current();
        return transactions.retrying(() -> offers.end(caller, id));
    }
}
