package songe.project;

import static songe.identity.Role.PARTNER_ROLE;
import static songe.identity.Role.RESIDENT_ROLE;
import static songe.identity.Role.TOWN_ROLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import org.jboss.resteasy.reactive.RestPath;
import songe.identity.Caller;
import songe.identity.Callers;
import songe.words.Words.Place;
import songe.words.Words.Posted;

/** The arrows of a project, a noun each; all answer the project as it then is. */
@Path("/api/projects/{number}")
@Consumes(MediaType.APPLICATION_JSON)
public class ProjectRoadResource {
    /** For those who take part to say whether it is done. */
    private static final Duration TO_LOOK = Duration.ofDays(7);

    private final Projects projects;
    private final ProjectAccess access;
    private final Road road;
    private final Voices voices;
    private final Callers callers;
    private final Clock clock;

    ProjectRoadResource(
            Projects projects, ProjectAccess access, Road road, Voices voices, Callers callers, Clock clock) {
        this.projects = projects;
        this.access = access;
        this.road = road;
        this.voices = voices;
        this.callers = callers;
        this.clock = clock;
    }

    @PUT
    @Path("deliberation")
    @Consumes(MediaType.WILDCARD) // there is no body to be of a kind
    @RolesAllowed(TOWN_ROLE)
    public ProjectView deliberate(@RestPath String number) {
        Caller caller = callers.current();
        return projects.change(caller, number, p -> road.deliberate(caller, p));
    }

    /** Chosen or not, with the reason that everybody reads. */
    @PUT
    @Path("decision")
    @RolesAllowed(TOWN_ROLE)
    public ProjectView decide(@RestPath String number, @NotNull @Valid ProjectInputs.Decide in) {
        Caller caller = callers.current();
        return projects.change(caller, number, p -> road.decide(caller, p, in));
    }

    /** By a unit that does it; the first one has it. */
    @PUT
    @Path("claim")
    @RolesAllowed(PARTNER_ROLE)
    public ProjectView claim(@RestPath String number, @NotNull @Valid ProjectInputs.Claim in) {
        Caller caller = callers.current();
        return projects.change(caller, number, p -> road.claim(caller, p, access.unit(caller, in.unit())));
    }

    /** By the unit that has it: another one may claim it. */
    @PUT
    @Path("return")
    @RolesAllowed(PARTNER_ROLE)
    public ProjectView giveBack(@RestPath String number, @NotNull @Valid ProjectInputs.Reason in) {
        Caller caller = callers.current();
        return projects.changeOwn(caller, number, p -> road.giveBack(caller, p, in.reason()));
    }

    /** By the unit that has it, when every milestone is done: those who take part have seven days to look at it. */
    @PUT
    @Path("finish")
    @Consumes(MediaType.WILDCARD) // there is no body to be of a kind
    @RolesAllowed(PARTNER_ROLE)
    public ProjectView finish(@RestPath String number) {
        Caller caller = callers.current();
        return projects.changeOwn(
                caller, number, p -> road.finish(caller, p, clock.instant().plus(TO_LOOK)));
    }

    /** By somebody who takes part, once: it is done, or what is missing. */
    @PUT
    @Path("acceptance")
    @RolesAllowed(RESIDENT_ROLE)
    public ProjectView judge(@RestPath String number, @NotNull @Valid ProjectInputs.Judge in) {
        Caller caller = callers.current();
        return projects.change(caller, number, posted(in.words()), p -> voices.judge(caller, p, in));
    }

    /** The town's word, where nobody said anything in time. */
    @PUT
    @Path("settlement")
    @RolesAllowed(TOWN_ROLE)
    public ProjectView settle(@RestPath String number, @NotNull @Valid ProjectInputs.Settle in) {
        Caller caller = callers.current();
        return projects.change(caller, number, p -> voices.settle(caller, p, in));
    }

    /** By somebody who takes part, once it is accepted. */
    @PUT
    @Path("rating")
    @RolesAllowed(RESIDENT_ROLE)
    public ProjectView rate(@RestPath String number, @NotNull @Valid ProjectInputs.Rate in) {
        Caller caller = callers.current();
        return projects.change(caller, number, posted(in.words()), p -> voices.rate(caller, p, in));
    }

    @PUT
    @Path("termination")
    @RolesAllowed(TOWN_ROLE)
    public ProjectView stop(@RestPath String number, @NotNull @Valid ProjectInputs.Reason in) {
        Caller caller = callers.current();
        return projects.change(caller, number, p -> road.stop(caller, p, in.reason()));
    }

    private static Posted posted(String words) {
        return new Posted(Place.PROJECT, "words", words);
    }
}
