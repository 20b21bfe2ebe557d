package songe.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import songe.identity.Caller;
import songe.project.ProjectStep.Line;
import songe.project.milestone.CompleteMilestone;
import songe.project.milestone.Milestones;
import songe.project.milestone.PlanMilestone;
import songe.shared.Problem;
import songe.shared.Problems;

/** The milestones of a project in hand. Runs in the caller's transaction, on a locked project. */
@ApplicationScoped
class Work {
    private final Milestones milestones;
    private final Event<ProjectFact> facts;
    private final Clock clock;

    Work(Milestones milestones, Event<ProjectFact> facts, Clock clock) {
        this.milestones = milestones;
        this.facts = facts;
        this.clock = clock;
    }

    void plan(Caller caller, Project p, PlanMilestone plan) {
        requireRunning(p);
        long id = milestones.plan(p.townId(), p.id(), plan);
        facts.fire(new ProjectFact.MilestonePlanned(p.about(caller.id(), clock.instant()), id));
    }

    void write(Project p, long id, PlanMilestone plan) {
        requireRunning(p);
        milestones.write(p.id(), id, plan);
    }

    void drop(Caller caller, Project p, long id) {
        requireRunning(p);
        milestones.drop(p.id(), id);
        facts.fire(new ProjectFact.MilestoneDropped(p.about(caller.id(), clock.instant()), id));
    }

    void complete(Caller caller, Project p, long id, CompleteMilestone done) {
        requireRunning(p);
        Instant now = clock.instant();
        String title = milestones.complete(p.id(), id, done, now);
        ProjectStep.append(p, p.status(), new Line("“" + title + "”完成了", done.note()), caller.id(), now);
        facts.fire(new ProjectFact.MilestoneDone(p.about(caller.id(), now), id));
    }

    void picture(Project p, long id, byte[] photo) {
        requireRunning(p);
        milestones.picture(p.townId(), p.id(), id, photo, clock.instant());
    }

    /** @throws Problem 409 {@code project.not-running} that names the state */
    private static void requireRunning(Project p) {
        if (!p.is(ProjectStatus.RUNNING))
            throw Problems.conflict("project.not-running", p.status().words());
    }
}
