package songe.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import songe.identity.Caller;
import songe.project.ProjectInputs.Judge;
import songe.project.ProjectInputs.Rate;
import songe.project.ProjectInputs.Settle;
import songe.project.ProjectStep.Line;
import songe.project.circle.Circle;
import songe.project.circle.Verdicts;
import songe.shared.Problem;
import songe.shared.Problems;

/**
 * What those who take part say of the work: whether it is done, and how good it is. Silence is neither. Runs in the caller's
 * transaction, on a locked project.
 */
@ApplicationScoped
class Voices {
    private final Circle circle;
    private final Verdicts verdicts;
    private final Road road;
    private final Event<ProjectFact> facts;
    private final Clock clock;

    Voices(Circle circle, Verdicts verdicts, Road road, Event<ProjectFact> facts, Clock clock) {
        this.circle = circle;
        this.verdicts = verdicts;
        this.road = road;
        this.facts = facts;
        this.clock = clock;
    }

    /** @throws Problem 409 {@code project.judged}, {@code project.not-finished}, {@code project.not-member}, 422 {@code words.reason-required} */
    void judge(Caller caller, Project p, Judge in) {
        requireMember(caller, p);
        if (!p.is(ProjectStatus.FINISHED))
            throw Problems.conflict("project.not-finished", p.status().words());
        if (!in.accepted() && in.words() == null) throw Problems.field("words", "words.reason-required");
        verdicts.judge(by(caller, p), in.accepted(), in.words());
        facts.fire(new ProjectFact.Judged(p.about(caller.id(), clock.instant()), in.accepted()));
    }

    /** @throws Problem 409 {@code rating.already}, {@code rating.not-yet}, {@code project.not-member} */
    void rate(Caller caller, Project p, Rate in) {
        requireMember(caller, p);
        if (!p.is(ProjectStatus.ACCEPTED)) throw Problems.conflict("rating.not-yet");
        long id = verdicts.rate(by(caller, p), in.score(), in.words());
        facts.fire(new ProjectFact.Rated(p.about(caller.id(), clock.instant()), id, in.score()));
    }

    private Verdicts.By by(Caller caller, Project p) {
        return new Verdicts.By(p.townId(), p.id(), p.round(), caller.id(), clock.instant());
    }

    private void requireMember(Caller caller, Project p) {
        if (circle.standing(p.id(), caller.id()).order() == null) throw Problems.conflict("project.not-member");
    }

    /** The time of those who take part is over: more yes than no is a yes. */
    void close(Project p) {
        Verdicts.Tally tally = verdicts.tally(p.id(), p.round());
        if (tally.yes() + tally.no() == 0) {
            Instant now = clock.instant();
            p.unanswered();
            facts.fire(new ProjectFact.Unanswered(p.about(null, now)));
            return;
        }
        boolean accepted = tally.yes() > tally.no();
        String how = tally.yes() + "位觉得做好了，" + tally.no() + "位觉得还没有";
        road.settle(p, accepted, Line.of(how + (accepted ? "，验收通过" : "，请单位接着做")), null);
    }

    /** The town's word, where nobody else said anything. @throws Problem 409 {@code project.being-judged} */
    void settle(Caller caller, Project p, Settle in) {
        if (p.settleAt() != null) throw Problems.conflict("project.being-judged");
        Line line = new Line(in.accepted() ? "镇里看过，验收通过" : "镇里看过，请单位接着做", in.words());
        if (!p.is(ProjectStatus.FINISHED))
            throw Problems.conflict("project.not-finished", p.status().words());
        road.settle(p, in.accepted(), line, caller.id());
    }
}
