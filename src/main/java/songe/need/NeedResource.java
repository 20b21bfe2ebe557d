package songe.need;

import static songe.identity.Role.RESIDENT_ROLE;
import static songe.identity.Role.STATION_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import songe.browse.Near;
import songe.identity.Callers;
import songe.shared.Page;
import songe.shared.PageRequest;
import songe.shared.Transactions;

/** What residents ask for: the board, one need, and what was asked for already. */
@Path("/api/needs")
@Consumes(MediaType.APPLICATION_JSON)
public class NeedResource {
    private final Posting posting;
    private final NeedBoard board;
    private final Similar similar;
    private final NeedAccess access;
    private final NeedViews views;
    private final Transactions transactions;
    private final Callers callers;

    NeedResource(
            Posting posting,
            NeedBoard board,
            Similar similar,
            NeedAccess access,
            NeedViews views,
            Transactions transactions,
            Callers callers) {
        this.posting = posting;
        this.board = board;
        this.similar = similar;
        this.access = access;
        this.views = views;
        this.transactions = transactions;
        this.callers = callers;
    }

    /** Everybody may stand behind it at once; once per Idempotency-Key. */
    @POST
    @RolesAllowed({RESIDENT_ROLE, STATION_ROLE})
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = NeedView.class)))
    public Response post(@RestHeader("Idempotency-Key") String key, @NotNull @Valid PostNeed in) {
        return posting.post(callers.current(), key, in);
    }

    /**
     * Newest first.
     *
     * @param status left out: all but what was merged or taken down
     * @param area with everything inside it
     * @param near lng,lat in WGS-84: within about two kilometres
     */
    @GET
    public Page<NeedSummary> board(
            @RestQuery NeedStatus status,
            @RestQuery NeedCategory category,
            @RestQuery @Size(max = 32) String area,
            @RestQuery @Size(max = 60) String near,
            @Valid @BeanParam PageRequest page) {
        NeedBoard.Query query = new NeedBoard.Query(status, category, area, Near.parse(near), null);
        return board.page(callers.orNull(), callers.townId(), query, page);
    }

    /** Much the same in other words, likeliest first, at most five. */
    @GET
    @Path("similar")
    public Page<Similar.SimilarNeed> similar(@RestQuery @NotNull @Size(max = 100) String q) {
        return Page.whole(similar.to(callers.townId(), q));
    }

    /** Those the caller posted, newest first, whatever became of them. */
    @GET
    @Path("mine")
    @RolesAllowed({RESIDENT_ROLE, STATION_ROLE})
    public Page<NeedSummary> mine(@Valid @BeanParam PageRequest page) {
        var caller = callers.current();
        return board.page(caller, caller.town(), new NeedBoard.Query(null, null, null, null, caller.id()), page);
    }

    @GET
    @Path("{number:[A-Z0-9]{8}}")
    public NeedView need(@RestPath String number) {
        long town = callers.townId();
        return transactions.retrying(() -> views.of(callers.orNull(), access.get(town, number)));
    }
}
