package songe.browse.menu;

import static songe.identity.Role.TOWN_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import songe.identity.Callers;

/** The town's operators choose what stands on its menus. */
@Path("/api/town/menus/{code}")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(TOWN_ROLE)
public class TownMenuResource {
    private static final String CODE = "[A-Za-z0-9_.-]{1,32}";

    private final Menus menus;
    private final Callers callers;

    TownMenuResource(Menus menus, Callers callers) {
        this.menus = menus;
        this.callers = callers;
    }

    @GET
    public MenuViews.MenuDraft menu(@RestPath @Pattern(regexp = CODE) String code) {
        return menus.draft(callers.current().town(), code);
    }

    /** Made, or replaced as a whole. */
    @PUT
    public MenuViews.MenuDraft put(@RestPath @Pattern(regexp = CODE) String code, @NotNull @Valid PutMenu in) {
        long town = callers.current().town();
        menus.put(town, code, in);
        return menus.draft(town, code);
    }

    @DELETE
    public void remove(@RestPath @Pattern(regexp = CODE) String code) {
        menus.remove(callers.current().town(), code);
    }
}
