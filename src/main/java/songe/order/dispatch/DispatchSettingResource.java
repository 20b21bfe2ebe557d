package songe.order.dispatch;

import static songe.identity.Role.TOWN_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import songe.identity.Callers;

/** The town's operators say how much each rule counts. */
@Path("/api/town/dispatch-settings")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(TOWN_ROLE)
public class DispatchSettingResource {
    private final TownSettings settings;
    private final Callers callers;

    DispatchSettingResource(TownSettings settings, Callers callers) {
        this.settings = settings;
        this.callers = callers;
    }

    @GET
    public SettingsView settings() {
        return settings.view(callers.current().town());
    }

    /** Makes a new version; it counts from the next decision on. */
    @PUT
    public SettingsView put(@NotNull @Valid PutSettings in) {
        return settings.put(callers.current(), in);
    }
}
