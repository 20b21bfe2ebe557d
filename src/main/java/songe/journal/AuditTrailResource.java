package songe.journal;

import static songe.identity.Role.TOWN_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import songe.identity.Callers;
import songe.shared.Page;
import songe.shared.PageRequest;

@Path("/api/town/audit")
@RolesAllowed(TOWN_ROLE)
public class AuditTrailResource {
    private final AuditTrail trail;
    private final FactWords words;
    private final Callers callers;

    AuditTrailResource(AuditTrail trail, FactWords words, Callers callers) {
        this.trail = trail;
        this.words = words;
        this.callers = callers;
    }

    /** Who did what in the town, newest first. */
    @GET
    public Page<AuditEntry> audit(@Valid @BeanParam AuditFilter filter, @Valid @BeanParam PageRequest page) {
        return trail.of(callers.current().town(), filter, page);
    }

    /** What can be asked for. */
    @GET
    @Path("kinds")
    public Page<FactWords.FactKind> kinds() {
        return Page.whole(words.all());
    }
}
