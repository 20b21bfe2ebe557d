package songe.statistics.unit;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import songe.identity.Callers;

/** The units of a town, for everybody. */
@Path("/api/partners")
public class UnitPageResource {
    private final UnitPages pages;
    private final Callers callers;

    UnitPageResource(UnitPages pages, Callers callers) {
        this.pages = pages;
        this.callers = callers;
    }

    @GET
    @Path("{code}")
    public UnitPage page(@RestPath String code) {
        return pages.of(callers.townId(), code);
    }
}
