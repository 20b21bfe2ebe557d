package songe.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import songe.identity.Caller;
import songe.place.Areas;
import songe.project.ProjectInputs.Propose;
import songe.project.ProjectStep.Line;
import songe.shared.Numbers;
import songe.shared.Problem;
import songe.shared.Problems;

/** How a project begins: an idea of the town's, or a need that many have. Runs in the caller's transaction. */
@ApplicationScoped
class Proposing {
    private final Faces faces;
    private final Areas areas;
    private final Event<ProjectFact> facts;
    private final Clock clock;

    Proposing(Faces faces, Areas areas, Event<ProjectFact> facts, Clock clock) {
        this.faces = faces;
        this.areas = areas;
        this.facts = facts;
        this.clock = clock;
    }

    /** @throws Problem 422 {@code area.unknown} */
    Project propose(Caller caller, Propose in) {
        Line first = Line.of("镇里提出了这个项目，先听听大家的意见");
        return begin(caller.town(), null, idea(caller.town(), in), caller.id(), first);
    }

    /** @param need its number; null: nobody's need */
    Project begin(long townId, String need, Project.Idea idea, Long by, Line first) {
        Instant now = clock.instant();
        String number = Numbers.spoken();
        long face = faces.put(townId, number, idea, null);
        Project project = new Project(townId, number, face, need, idea, by, now);
        project.persist();
        ProjectStep.append(project, null, first, by, now);
        facts.fire(new ProjectFact.Proposed(project.about(by, now), need));
        return project;
    }

    /** @throws Problem 409 {@code project.over}, 422 {@code area.unknown} */
    void rewrite(Caller caller, Project project, Propose in) {
        Instant now = clock.instant();
        project.write(idea(caller.town(), in));
        faces.put(project.townId(), project.number(), project.idea(), project.partnerId());
        facts.fire(new ProjectFact.Rewritten(project.about(caller.id(), now)));
    }

    private Project.Idea idea(long townId, Propose in) {
        if (in.area() != null && areas.of(townId, in.area()).isEmpty()) throw Problems.field("area", "area.unknown");
        return new Project.Idea(in.title(), in.words(), in.category(), in.area(), in.budgetYuan());
    }
}
