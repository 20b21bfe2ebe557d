package songe.browse.menu;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import songe.identity.Callers;
import songe.shared.Page;

/** Open to everybody. */
@Path("/api/menus")
public class MenuResource {
    private final Menus menus;
    private final Callers callers;

    MenuResource(Menus menus, Callers callers) {
        this.menus = menus;
        this.callers = callers;
    }

    /** In the town's order. */
    @GET
    public Page<MenuViews.MenuView> menus() {
        return Page.whole(menus.of(callers.town().id()));
    }

    /** Items in the town's order. @param near lng,lat in WGS-84; left out: where the caller lives */
    @GET
    @Path("{code}")
    public MenuViews.MenuDetail menu(@RestPath @Size(max = 32) String code, @RestQuery @Size(max = 60) String near) {
        return menus.one(callers.town().id(), code, near);
    }
}
