package songe.place;

import jakarta.annotation.Nullable;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import songe.identity.Callers;
import songe.shared.Page;

@Path("/api/areas")
public class AreaResource {
    private final Areas areas;
    private final Callers callers;

    AreaResource(Areas areas, Callers callers) {
        this.areas = areas;
        this.callers = callers;
    }

    /** The town's tree, flat, so that a person can choose where they live. */
    @GET
    public Page<AreaView> areas() {
        return Page.whole(
                areas.ofTown(callers.town().id()).stream().map(AreaView::of).toList());
    }

    public record AreaView(
            String code,
            String name,
            AreaLevel level,
            @Nullable String parent) {
        static AreaView of(AreaRef a) {
            return new AreaView(a.code(), a.name(), a.level(), a.parentCode());
        }
    }
}
