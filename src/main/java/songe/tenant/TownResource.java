package songe.tenant;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import songe.shared.Page;

@Path("/api/towns")
public class TownResource {
    private final Towns towns;

    TownResource(Towns towns) {
        this.towns = towns;
    }

    /** The towns of this installation, for a client that has to choose one. */
    @GET
    public Page<TownView> towns() {
        return Page.whole(
                towns.all().stream().map(t -> new TownView(t.code(), t.name())).toList());
    }

    public record TownView(String code, String name) {}
}
