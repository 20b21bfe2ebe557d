package songe.project;

import static songe.identity.Role.PARTNER_ROLE;
import static songe.identity.Role.TOWN_ROLE;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import songe.identity.Caller;
import songe.identity.Callers;
import songe.need.photo.SmallPhoto;
import songe.project.milestone.CompleteMilestone;
import songe.project.milestone.Milestones;
import songe.project.milestone.Photos;
import songe.project.milestone.PlanMilestone;
import songe.shared.Replies;
import songe.shared.Transactions;

/** What is to be done by when, while a project is in its unit's hands. All but the photo answer the project as it then is. */
@Path("/api/projects/{number}/milestones")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({PARTNER_ROLE, TOWN_ROLE})
public class MilestoneResource {
    private final Projects projects;
    private final ProjectAccess access;
    private final Milestones milestones;
    private final Work work;
    private final Replies replies;
    private final Transactions transactions;
    private final Callers callers;

    MilestoneResource(
            Projects projects,
            ProjectAccess access,
            Milestones milestones,
            Work work,
            Replies replies,
            Transactions transactions,
            Callers callers) {
        this.projects = projects;
        this.access = access;
        this.milestones = milestones;
        this.work = work;
        this.replies = replies;
        this.transactions = transactions;
        this.callers = callers;
    }

    /** Once per Idempotency-Key. */
    @POST
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ProjectView.class)))
    public Response plan(
            @RestHeader("Idempotency-Key") String key, @RestPath String number, @NotNull @Valid PlanMilestone in) {
        Caller caller = callers.current();
        String call = "POST /projects/" + number + "/milestones";
        return replies.once(
                caller.id(), key, call, in, () -> projects.changedRun(caller, number, p -> work.plan(caller, p, in)));
    }

    @PUT
    @Path("{id:\\d{1,18}}")
    public ProjectView write(@RestPath String number, @RestPath long id, @NotNull @Valid PlanMilestone in) {
        return projects.changeRun(callers.current(), number, p -> work.write(p, id, in));
    }

    @DELETE
    @Path("{id:\\d{1,18}}")
    public ProjectView drop(@RestPath String number, @RestPath long id) {
        Caller caller = callers.current();
        return projects.changeRun(caller, number, p -> work.drop(caller, p, id));
    }

    @PUT
    @Path("{id:\\d{1,18}}/completion")
    public ProjectView complete(@RestPath String number, @RestPath long id, @NotNull @Valid CompleteMilestone in) {
        Caller caller = callers.current();
        return projects.changeRun(caller, number, p -> work.complete(caller, p, id, in));
    }

    /** A JPEG or PNG of at most 4 MB, kept small and without the place it was taken at; the one before is gone. */
    @PUT
    @Path("{id:\\d{1,18}}/photo")
    @Consumes({"image/jpeg", "image/png"})
    public ProjectView picture(@RestPath String number, @RestPath long id, @NotNull byte[] photo) {
        byte[] small = SmallPhoto.of(photo);
        return projects.changeRun(callers.current(), number, p -> work.picture(p, id, small));
    }

    /** Open to everybody. */
    @GET
    @Path("{id:\\d{1,18}}/photo")
    @Produces({"image/jpeg", "image/png"})
    @PermitAll
    public Response photo(@RestPath String number, @RestPath long id) {
        long town = callers.townId();
        Photos.Photo photo = transactions.retrying(
                () -> milestones.photo(access.see(town, number).id(), id));
        return Response.ok(photo.bytes(), photo.type()).build();
    }
}
