package songe.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import songe.need.NeedFact;
import songe.need.Needs;
import songe.need.Needs.NeedRef;
import songe.project.ProjectStep.Line;
import songe.project.circle.Circle;

/**
 * A need that is to become a project is one at once, and those who stood behind it hear of it from now on. What becomes of
 * the project is then the need's answer.
 */
@ApplicationScoped
class Candidates {
    private final Needs needs;
    private final Proposing proposing;
    private final Circle circle;

    Candidates(Needs needs, Proposing proposing, Circle circle) {
        this.needs = needs;
        this.proposing = proposing;
        this.circle = circle;
    }

    void on(@Observes NeedFact.BecameCandidate fact) {
        NeedFact.About about = fact.about();
        NeedRef need = needs.byIds(about.townId(), List.of(about.needId())).get(about.needId());
        // its words may have been taken down while the matter stands
        String words = need.words() == null ? need.title() : need.words();
        Project.Idea idea =
                new Project.Idea(need.title(), words, need.category().words(), need.areaCode(), null);
        List<Long> people = needs.supporters(about.townId(), about.number());
        Line line = Line.of("居民提的需求成了候选项目，有" + people.size() + "位居民提过");
        Project project = proposing.begin(about.townId(), about.number(), idea, about.by(), line);
        circle.follow(about.townId(), project.id(), people, about.at());
    }

    void on(@Observes ProjectFact.Accepted fact) {
        ended(fact, true, "验收通过了");
    }

    void on(@Observes ProjectFact.NotChosen fact) {
        ended(fact, false, "这次没有选上，原因写在项目页里");
    }

    void on(@Observes ProjectFact.Stopped fact) {
        ended(fact, false, "停止了，原因写在项目页里");
    }

    private void ended(ProjectFact fact, boolean done, String how) {
        ProjectFact.About about = fact.about();
        Project.of(about.townId(), about.number())
                .map(Project::needNumber)
                .ifPresent(need -> needs.projectEnded(about.townId(), need, done, "项目“" + about.title() + "”" + how));
    }
}
