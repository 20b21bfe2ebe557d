package songe.publishing;

import static songe.identity.Role.TOWN_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import songe.catalog.ItemStatus;
import songe.identity.Callers;
import songe.shared.Page;
import songe.shared.PageRequest;

/** What waits for the town's operators, and what they have decided. */
@Path("/api/town")
@RolesAllowed(TOWN_ROLE)
public class ApprovalResource {
    private final Approvals approvals;
    private final Shelf shelf;
    private final Callers callers;

    ApprovalResource(Approvals approvals, Shelf shelf, Callers callers) {
        this.approvals = approvals;
        this.shelf = shelf;
        this.callers = callers;
    }

    /** Longest waiting first. */
    @GET
    @Path("approvals")
    public Page<ApprovalView> queue(@Valid @BeanParam PageRequest page) {
        return approvals.queue(callers.current(), page);
    }

    @GET
    @Path("approvals/count")
    public Waiting waiting() {
        return new Waiting(approvals.waiting(callers.current()));
    }

    /** @param id the item's */
    @GET
    @Path("approvals/{id:\\d{1,18}}")
    public ApprovalView approval(@RestPath long id) {
        return approvals.one(callers.current(), id);
    }

    /** Newest first; drafts are their makers' own. */
    @GET
    @Path("items")
    public Page<PartnerItem> items(@RestQuery @NotNull Publicity status, @Valid @BeanParam PageRequest page) {
        return shelf.inState(callers.current(), status.status(), page);
    }

    public record Waiting(long count) {}

    public enum Publicity {
        PUBLISHED,
        WITHDRAWN;

        ItemStatus status() {
            return ItemStatus.valueOf(name());
        }
    }
}
