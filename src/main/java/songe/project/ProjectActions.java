package songe.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import songe.identity.Caller;
import songe.identity.Role;
import songe.project.circle.Circle;

/** What a caller may do to a project now, by the names of the calls. */
@ApplicationScoped
class ProjectActions {
    private final ProjectAccess access;

    ProjectActions(ProjectAccess access) {
        this.access = access;
    }

    /** @param said they judged it in this round, @param rated they gave a score */
    record Seen(Project project, Circle.Standing standing, boolean said, boolean rated) {}

    List<String> of(Caller caller, Seen seen) {
        List<String> actions = new ArrayList<>();
        Project p = seen.project();
        if (caller.is(Role.TOWN)) town(p, actions);
        if (caller.is(Role.PARTNER) && p.is(ProjectStatus.CHOSEN)) actions.add("claim");
        if (p.is(ProjectStatus.RUNNING)) {
            boolean own = access.isUnits(caller, p);
            if (own || caller.is(Role.TOWN)) actions.add("milestones");
            if (own) actions.addAll(List.of("finish", "return"));
        }
        if (caller.is(Role.RESIDENT)) resident(seen, actions);
        return actions;
    }

    private static void town(Project p, List<String> actions) {
        if (!p.status().isOver()) actions.add("words");
        if (p.status().canBecome(ProjectStatus.DELIBERATING)) actions.add("deliberation");
        if (p.status().canBecome(ProjectStatus.NOT_CHOSEN)) actions.add("decision");
        if (p.status().canBecome(ProjectStatus.STOPPED)) actions.add("termination");
        if (p.is(ProjectStatus.FINISHED) && p.settleAt() == null) actions.add("settlement");
    }

    private static void resident(Seen seen, List<String> actions) {
        Project p = seen.project();
        boolean takesPart = seen.standing().order() != null;
        if (!p.status().isOver()) actions.add(seen.standing().follows() ? "unfollow" : "follow");
        if (!takesPart && !p.status().isOver()) actions.add("join");
        if (takesPart && p.is(ProjectStatus.FINISHED) && !seen.said()) actions.add("acceptance");
        if (takesPart && p.is(ProjectStatus.ACCEPTED) && !seen.rated()) actions.add("rating");
    }
}
