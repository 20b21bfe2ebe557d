package songe.draw;

import static songe.identity.Role.STATION_ROLE;
import static songe.identity.Role.TOWN_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import songe.identity.Caller;
import songe.identity.Callers;
import songe.identity.Role;
import songe.place.OwnStations;
import songe.schedule.SessionRef;
import songe.schedule.Sessions;
import songe.shared.Problems;
import songe.shared.Transactions;

/** Draws, for everybody to read and to check. */
@Path("/api/sessions/{id:\\d{1,18}}/draw")
public class DrawResource {
    private static final String ALGORITHM = """
            How a session's places are drawn, open to everybody. After the draw this is its public record, which never \
            changes again; anybody can compute the winners from it (`src/test/scripts/check-draw.mjs` does so in thirty \
            lines):

            1. `seedHash` = SHA-256 of `seed`. It is published with the session, the seed after the draw.
            2. Each entry is written as `pseudonym,weight,places` and a line feed, sorted by pseudonym; `entriesDigest` = \
            SHA-256 of these lines one after the other.
            3. An entry of weight w has w tickets, k = 1 … w: SHA-256 of `seed:entriesDigest:pseudonym:k`. Its `value` is \
            the smallest of them.
            4. `rank` is by value, ascending. Walking the ranking, each entry all of whose `places` are still free is \
            CHOSEN; of the others the first `waiting` are WAITING, in that order, the rest NOT_CHOSEN.
            5. `digest` = SHA-256 of this record without `digest`, as RFC 8785 writes it: names sorted, no spaces.

            All hashes are in lower-case hexadecimal digits, of UTF-8 text. Texts are compared character by character.""";

    private final Sessions sessions;
    private final OwnStations own;
    private final Drawing drawing;
    private final DrawViews views;
    private final Transactions transactions;
    private final Callers callers;

    DrawResource(
            Sessions sessions,
            OwnStations own,
            Drawing drawing,
            DrawViews views,
            Transactions transactions,
            Callers callers) {
        this.sessions = sessions;
        this.own = own;
        this.drawing = drawing;
        this.views = views;
        this.transactions = transactions;
        this.callers = callers;
    }

    @GET
    @Operation(description = ALGORITHM)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DrawView.class)))
    public Response draw(@RestPath long id) {
        long town = callers.town().id();
        return transactions.retrying(() -> {
            SessionRef session = sessions.get(town, id);
            Draw draw = Draw.of(town, id).orElseThrow(() -> Problems.notFound("draw.none"));
            return answer(draw.isDrawn() ? draw.record() : views.before(draw, session));
        });
    }

    /** Draws, once it is due; it does so by itself as well. Again: the same record. */
    @POST
    @RolesAllowed({TOWN_ROLE, STATION_ROLE})
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DrawView.class)))
    public Response hold(@RestPath long id) {
        Caller caller = callers.current();
        return transactions.retrying(() -> {
            SessionRef session = sessions.get(caller.town(), id);
            if (!caller.is(Role.TOWN)) own.require(caller, session.stationId(), "session.unknown");
            return answer(drawing.draw(caller.town(), id, caller.id()).record());
        });
    }

    /** The text itself: read and written again it might not be the same byte for byte. */
    private static Response answer(String json) {
        return Response.ok(json, MediaType.APPLICATION_JSON_TYPE).build();
    }
}
