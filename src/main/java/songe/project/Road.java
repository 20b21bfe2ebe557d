package songe.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import songe.identity.Caller;
import songe.partner.PartnerRef;
import songe.project.ProjectInputs.Decide;
import songe.project.ProjectStep.Line;
import songe.project.milestone.Milestones;
import songe.shared.Problem;

/**
 * The arrows of a project that the town and its unit draw. Runs in the caller's transaction, on a locked project; each throws
 * {@link Problem} 409 {@code project.transition} where there is no such arrow.
 */
@ApplicationScoped
class Road {
    private final Faces faces;
    private final Milestones milestones;
    private final Event<ProjectFact> facts;
    private final Clock clock;

    Road(Faces faces, Milestones milestones, Event<ProjectFact> facts, Clock clock) {
        this.faces = faces;
        this.milestones = milestones;
        this.facts = facts;
        this.clock = clock;
    }

    void deliberate(Caller caller, Project p) {
        go(p, ProjectStatus.DELIBERATING, Line.of("请大家一起商议"), caller.id(), ProjectFact.Deliberated::new);
    }

    void decide(Caller caller, Project p, Decide in) {
        if (in.chosen()) {
            Line line = new Line("选定了，请有能力的单位认领", in.reason());
            go(p, ProjectStatus.CHOSEN, line, caller.id(), ProjectFact.Chosen::new);
        } else {
            Line line = new Line("这次没有选上", in.reason());
            go(p, ProjectStatus.NOT_CHOSEN, line, caller.id(), ProjectFact.NotChosen::new);
            faces.takeAway(p.townId(), p.itemId());
        }
    }

    void claim(Caller caller, Project p, PartnerRef unit) {
        p.takenBy(unit.id());
        go(p, ProjectStatus.RUNNING, Line.of(unit.name() + "认领了这个项目"), caller.id(), ProjectFact.Claimed::new);
        faces.put(p.townId(), p.number(), p.idea(), unit.id());
    }

    void giveBack(Caller caller, Project p, String reason) {
        long unit = p.partnerId();
        Line line = new Line("认领的单位做不了，再请别的单位认领", reason);
        p.given();
        go(p, ProjectStatus.CHOSEN, line, caller.id(), about -> new ProjectFact.GivenBack(about, unit));
        faces.put(p.townId(), p.number(), p.idea(), null);
    }

    /** @throws Problem 409 {@code milestone.open}, {@code milestone.none} */
    void finish(Caller caller, Project p, Instant until) {
        Line line = Line.of("做好了，请参加的居民看看");
        go(p, ProjectStatus.FINISHED, line, caller.id(), about -> new ProjectFact.Finished(about, until));
        milestones.requireAllDone(p.id());
        p.judgedUntil(until);
    }

    void stop(Caller caller, Project p, String reason) {
        go(p, ProjectStatus.STOPPED, new Line("项目停止了", reason), caller.id(), ProjectFact.Stopped::new);
        faces.takeAway(p.townId(), p.itemId());
    }

    /** @param by null when time is up and those who take part have said enough */
    void settle(Project p, boolean accepted, Line line, Long by) {
        if (accepted) {
            go(p, ProjectStatus.ACCEPTED, line, by, ProjectFact.Accepted::new);
            faces.takeAway(p.townId(), p.itemId());
        } else {
            go(p, ProjectStatus.RUNNING, line, by, ProjectFact.SentBack::new);
        }
    }

    private void go(Project p, ProjectStatus next, Line line, Long by, Function<ProjectFact.About, ProjectFact> fact) {
        Instant now = clock.instant();
        ProjectStatus from = p.become(next);
        ProjectStep.append(p, from, line, by, now);
        facts.fire(fact.apply(p.about(by, now)));
    }
}
