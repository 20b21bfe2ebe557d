package songe.project;

import java.time.Instant;
import songe.shared.Fact;

/** What happened to projects. Numbers and ids; what people typed stays in the project. */
public sealed interface ProjectFact extends Fact {
    /**
     * The project at that moment.
     *
     * @param partnerId the unit that has it; null before one does
     * @param by the id of the person who did it; null for the system
     */
    record About(long townId, long projectId, String number, String title, Long partnerId, Instant at, Long by) {}

    About about();

    @Override
    default long townId() {
        return about().townId();
    }

    @Override
    default Instant at() {
        return about().at();
    }

    @Override
    default String subject() {
        return about().number();
    }

    @Override
    default Long by() {
        return about().by();
    }

    /** @param need the number of the need it comes from; null: the town's own idea */
    record Proposed(About about, String need) implements ProjectFact {}

    /** Its words were changed. */
    record Rewritten(About about) implements ProjectFact {}

    record Deliberated(About about) implements ProjectFact {}

    record Chosen(About about) implements ProjectFact {}

    record NotChosen(About about) implements ProjectFact {}

    /** A unit has it from now on. */
    record Claimed(About about) implements ProjectFact {}

    /** Its unit cannot do it after all. @param unitId which one that was */
    record GivenBack(About about, long unitId) implements ProjectFact {}

    record MilestonePlanned(About about, long milestoneId) implements ProjectFact {}

    record MilestoneDropped(About about, long milestoneId) implements ProjectFact {}

    record MilestoneDone(About about, long milestoneId) implements ProjectFact {}

    /** Those who take part are asked whether it is. @param until exclusive */
    record Finished(About about, Instant until) implements ProjectFact {}

    /** One of those who take part looked at it. */
    record Judged(About about, boolean accepted) implements ProjectFact {}

    /** Nobody said anything in time: the town has to. */
    record Unanswered(About about) implements ProjectFact {}

    record Accepted(About about) implements ProjectFact {}

    /** Those who take part say it is not done: its unit goes on. */
    record SentBack(About about) implements ProjectFact {}

    record Stopped(About about) implements ProjectFact {}

    record Rated(About about, long ratingId, int score) implements ProjectFact {}
}
