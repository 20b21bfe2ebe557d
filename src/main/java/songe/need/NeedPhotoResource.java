package songe.need;

import static songe.identity.Role.RESIDENT_ROLE;
import static songe.identity.Role.STATION_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import songe.identity.Caller;
import songe.identity.Callers;
import songe.need.photo.Photos;
import songe.need.photo.SmallPhoto;
import songe.shared.Problems;
import songe.shared.Transactions;
import songe.words.Words;

/** What it looks like there. */
@Path("/api/needs")
public class NeedPhotoResource {
    private static final String PHOTO = "{number:[A-Z0-9]{8}}/photo";

    private final Transactions transactions;
    private final NeedAccess access;
    private final NeedViews views;
    private final Photos photos;
    private final Words words;
    private final Callers callers;

    NeedPhotoResource(
            Transactions transactions,
            NeedAccess access,
            NeedViews views,
            Photos photos,
            Words words,
            Callers callers) {
        this.transactions = transactions;
        this.access = access;
        this.views = views;
        this.photos = photos;
        this.words = words;
        this.callers = callers;
    }

    /** By who posted it, a JPEG or PNG of at most 4 MB; the one before is gone. A person of the town looks at it. */
    @POST
    @Path(PHOTO)
    @Consumes({"image/jpeg", "image/png"})
    @RolesAllowed({RESIDENT_ROLE, STATION_ROLE})
    public NeedView picture(@RestPath String number, @NotNull byte[] photo) {
        Caller caller = callers.current();
        byte[] small = SmallPhoto.of(photo);
        return transactions.retrying(() -> {
            Need need = access.lock(caller.town(), number);
            if (!Objects.equals(need.posterId, caller.id())) throw Problems.notFound("need.unknown");
            if (!need.status().isLive())
                throw Problems.conflict("need.over", need.status().words());
            photos.put(need.townId, need.id, small);
            if (!need.photo) words.look(need.townId, caller.id(), need.number, need.title + "\n（附了一张照片）");
            need.photo = true;
            return views.of(caller, need);
        });
    }

    @GET
    @Path(PHOTO)
    @Produces({"image/jpeg", MediaType.APPLICATION_JSON})
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response photo(@RestPath String number) {
        long town = callers.townId();
        byte[] photo = transactions.retrying(() -> {
            Need need = access.get(town, number);
            return photos.of(town, need.id).orElseThrow(() -> Problems.notFound("photo.none"));
        });
        return Response.ok(photo, "image/jpeg").build();
    }
}
