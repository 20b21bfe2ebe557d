package songe.project.meeting;

import static songe.identity.Role.GRID_ROLE;
import static songe.identity.Role.RESIDENT_ROLE;
import static songe.identity.Role.STATION_ROLE;
import static songe.identity.Role.TOWN_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import songe.identity.Caller;
import songe.identity.Callers;
import songe.shared.Page;
import songe.shared.PageRequest;
import songe.shared.Replies;
import songe.words.Words;

/** Meetings: everybody may read them, those who work for the town plan and minute them. */
@Path("/api/meetings")
@Consumes(MediaType.APPLICATION_JSON)
public class MeetingResource {
    private final Meetings meetings;
    private final MeetingViews views;
    private final Planning planning;
    private final Replies replies;
    private final Callers callers;

    MeetingResource(Meetings meetings, MeetingViews views, Planning planning, Replies replies, Callers callers) {
        this.meetings = meetings;
        this.views = views;
        this.planning = planning;
        this.replies = replies;
        this.callers = callers;
    }

    /** Latest first. @param about with {@code aboutNumber}: on what they are */
    @GET
    @Transactional
    public Page<MeetingSummary> meetings(
            @RestQuery MeetingSubject about,
            @RestQuery @Size(max = 8) String aboutNumber,
            @Valid @BeanParam PageRequest page) {
        return views.list(callers.townId(), new MeetingViews.Filter(about, aboutNumber), page);
    }

    @GET
    @Path("{number}")
    public MeetingView meeting(@RestPath String number) {
        return meetings.view(callers.townId(), callers.orNull(), number);
    }

    /** One, or one a week; answers the first. Once per Idempotency-Key. */
    @POST
    @RolesAllowed({STATION_ROLE, GRID_ROLE, TOWN_ROLE})
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = MeetingView.class)))
    public Response plan(@RestHeader("Idempotency-Key") String key, @NotNull @Valid PlanMeeting in) {
        Caller caller = callers.current();
        return replies.once(caller.id(), key, "POST /meetings", in, () -> views.of(planning.plan(caller, in), caller));
    }

    @PUT
    @Path("{number}")
    @RolesAllowed({STATION_ROLE, GRID_ROLE, TOWN_ROLE})
    public MeetingView change(@RestPath String number, @NotNull @Valid MeetingInputs.ChangeMeeting in) {
        return meetings.change(callers.current(), number, MeetingFact.Changed::new, m -> {
            planning.requireToCome(in.startsAt(), in.endsAt());
            m.change(in);
        });
    }

    @PUT
    @Path("{number}/cancellation")
    @RolesAllowed({STATION_ROLE, GRID_ROLE, TOWN_ROLE})
    public MeetingView cancel(@RestPath String number, @NotNull @Valid MeetingInputs.MeetingReason in) {
        return meetings.change(callers.current(), number, MeetingFact.Cancelled::new, m -> m.cancel(in.reason()));
    }

    /** What was said and found, and who was there; from when it began. */
    @PUT
    @Path("{number}/minutes")
    @RolesAllowed({STATION_ROLE, GRID_ROLE, TOWN_ROLE})
    public MeetingView minute(@RestPath String number, @NotNull @Valid MeetingInputs.Minutes in) {
        return meetings.hold(callers.current(), number, in);
    }

    /** A resident says that they come. */
    @PUT
    @Path("{number}/attendance")
    @Consumes(MediaType.WILDCARD) // there is no body to be of a kind
    @RolesAllowed(RESIDENT_ROLE)
    public MeetingView come(@RestPath String number) {
        return meetings.attend(callers.current(), number, true);
    }

    @DELETE
    @Path("{number}/attendance")
    @RolesAllowed(RESIDENT_ROLE)
    public MeetingView stayAway(@RestPath String number) {
        return meetings.attend(callers.current(), number, false);
    }

    /** What a resident wants to be said there, or finds of what was; once per Idempotency-Key. */
    @POST
    @Path("{number}/comments")
    @RolesAllowed(RESIDENT_ROLE)
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = MeetingView.class)))
    public Response comment(
            @RestHeader("Idempotency-Key") String key,
            @RestPath String number,
            @NotNull @Valid MeetingInputs.Comment in) {
        Caller caller = callers.current();
        Words.Checked checked = meetings.check(caller, in);
        String call = "POST /meetings/" + number + "/comments";
        return replies.once(caller.id(), key, call, in, () -> meetings.comment(caller, number, in, checked));
    }
}
