package songe.project;

import static songe.identity.Role.TOWN_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import songe.identity.Caller;
import songe.identity.Callers;
import songe.project.circle.Circle;
import songe.shared.Page;
import songe.shared.PageRequest;
import songe.shared.Replies;

/** Livelihood projects: everybody may read them. */
@Path("/api/projects")
@Consumes(MediaType.APPLICATION_JSON)
public class ProjectResource {
    private final Projects projects;
    private final ProjectLists lists;
    private final ProjectViews views;
    private final Proposing proposing;
    private final Circle circle;
    private final Replies replies;
    private final Callers callers;
    private final Clock clock;

    ProjectResource(
            Projects projects,
            ProjectLists lists,
            ProjectViews views,
            Proposing proposing,
            Circle circle,
            Replies replies,
            Callers callers,
            Clock clock) {
        this.projects = projects;
        this.lists = lists;
        this.views = views;
        this.proposing = proposing;
        this.circle = circle;
        this.replies = replies;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * Newest first.
     *
     * @param item the one whose face that is
     * @param scope MINE: those that the caller follows or takes part in; UNIT: those that the caller's units have
     */
    @GET
    @Transactional
    public Page<ProjectSummary> projects(
            @RestQuery ProjectStatus status,
            @RestQuery Long item,
            @RestQuery ProjectLists.Whose scope,
            @Valid @BeanParam PageRequest page) {
        ProjectLists.Filter filter = new ProjectLists.Filter(status, item, scope);
        return lists.of(callers.townId(), callers.orNull(), filter, page);
    }

    @GET
    @Path("{number}")
    public ProjectView project(@RestPath String number) {
        return projects.view(callers.townId(), callers.orNull(), number);
    }

    /** The town's own idea; once per Idempotency-Key. */
    @POST
    @RolesAllowed(TOWN_ROLE)
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ProjectView.class)))
    public Response propose(@RestHeader("Idempotency-Key") String key, @NotNull @Valid ProjectInputs.Propose in) {
        Caller caller = callers.current();
        return replies.once(
                caller.id(), key, "POST /projects", in, () -> views.of(proposing.propose(caller, in), caller));
    }

    /** What it is to be, until it is over. */
    @PUT
    @Path("{number}")
    @RolesAllowed(TOWN_ROLE)
    public ProjectView write(@RestPath String number, @NotNull @Valid ProjectInputs.Propose in) {
        Caller caller = callers.current();
        return projects.change(caller, number, p -> proposing.rewrite(caller, p, in));
    }

    /** To hear of what happens to it. */
    @PUT
    @Path("{number}/follow")
    @Consumes(MediaType.WILDCARD) // there is no body to be of a kind
    public ProjectView follow(@RestPath String number) {
        Caller caller = callers.current();
        return projects.change(
                caller, number, p -> circle.follow(p.townId(), p.id(), List.of(caller.id()), clock.instant()));
    }

    @DELETE
    @Path("{number}/follow")
    public ProjectView unfollow(@RestPath String number) {
        Caller caller = callers.current();
        return projects.change(caller, number, p -> circle.unfollow(p.id(), caller.id()));
    }
}
