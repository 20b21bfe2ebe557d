package songe.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import songe.identity.Caller;
import songe.partner.PartnerBrief;
import songe.partner.Partners;
import songe.place.Areas;
import songe.project.ProjectView.AreaView;
import songe.project.ProjectView.JudgingView;
import songe.project.circle.Circle;
import songe.project.circle.Verdicts;
import songe.project.milestone.MilestoneView;
import songe.project.milestone.Milestones;

/** Shows a project. Runs in the caller's transaction. */
@ApplicationScoped
class ProjectViews {
    private static final Circle.Standing STRANGER = new Circle.Standing(false, null);

    private final Partners partners;
    private final Areas areas;
    private final Circle circle;
    private final Verdicts verdicts;
    private final Milestones milestones;
    private final ProjectActions actions;

    ProjectViews(
            Partners partners,
            Areas areas,
            Circle circle,
            Verdicts verdicts,
            Milestones milestones,
            ProjectActions actions) {
        this.partners = partners;
        this.areas = areas;
        this.circle = circle;
        this.verdicts = verdicts;
        this.milestones = milestones;
        this.actions = actions;
    }

    /** @param caller null for the anonymous */
    ProjectView of(Project p, Caller caller) {
        Circle.Size size = circle.size(p.id());
        Circle.Standing standing = caller == null ? STRANGER : circle.standing(p.id(), caller.id());
        List<MilestoneView> steps = milestones.of(p.id());
        Boolean said = caller == null
                ? null
                : verdicts.judgedBy(p.id(), p.round(), caller.id()).orElse(null);
        Integer score =
                caller == null ? null : verdicts.ratedBy(p.id(), caller.id()).orElse(null);
        Verdicts.Scores scores = verdicts.scores(p.id());
        Project.Idea idea = p.idea();
        return new ProjectView(
                p.number(),
                p.itemId(),
                idea.title(),
                idea.words(),
                p.status(),
                p.status().words(),
                idea.category(),
                area(p, idea.areaCode()),
                p.needNumber(),
                PartnerBrief.of(partners.known(p.partnerId())),
                idea.budgetYuan(),
                sum(steps.stream().map(MilestoneView::budgetYuan).toList()),
                sum(steps.stream().map(MilestoneView::spentYuan).toList()),
                size.members(),
                size.followers(),
                standing.follows(),
                standing.order(),
                ProjectStep.of(p.id()).stream().map(ProjectStep::view).toList(),
                steps,
                judging(p, said),
                new ProjectView.RatingView(scores.count(), scores.average(), score),
                caller == null
                        ? List.of()
                        : actions.of(caller, new ProjectActions.Seen(p, standing, said != null, score != null)));
    }

    private AreaView area(Project p, String code) {
        return Optional.ofNullable(code)
                .flatMap(c -> areas.of(p.townId(), c))
                .map(a -> new AreaView(a.code(), a.name()))
                .orElse(null);
    }

    private static int sum(List<Integer> some) {
        return (int) Math.min(
                Integer.MAX_VALUE,
                some.stream().filter(Objects::nonNull).mapToLong(i -> i).sum());
    }

    /** Null before it was ever called finished. */
    private JudgingView judging(Project p, Boolean mine) {
        if (p.round() == 0) return null;
        Verdicts.Tally tally = verdicts.tally(p.id(), p.round());
        return new JudgingView(p.settleAt(), tally.yes(), tally.no(), mine, verdicts.objections(p.id(), p.round()));
    }
}
