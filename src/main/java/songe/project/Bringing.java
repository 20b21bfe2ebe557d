package songe.project;

import jakarta.enterprise.context.ApplicationScoped;
import songe.identity.Caller;
import songe.project.ProjectInputs.Decide;
import songe.project.ProjectInputs.Propose;

/** Walks a project that is under way already up to where it stands. Runs in the caller's transaction. */
@ApplicationScoped
class Bringing {
    private final Proposing proposing;
    private final Road road;
    private final Work work;

    Bringing(Proposing proposing, Road road, Work work) {
        this.proposing = proposing;
        this.road = road;
        this.work = work;
    }

    /** @return its number @throws Problem as the calls of each step */
    String bring(Caller town, UnderWay in) {
        Propose idea = new Propose(in.title(), in.words(), in.category(), null, in.budgetYuan());
        Project project = proposing.propose(town, idea);
        road.deliberate(town, project);
        road.decide(town, project, new Decide(true, in.reason()));
        road.claim(town, project, in.unit());
        in.plan().forEach(step -> work.plan(town, project, step));
        return project.number();
    }
}
