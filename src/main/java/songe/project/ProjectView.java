package songe.project;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import songe.partner.PartnerBrief;
import songe.project.milestone.MilestoneView;

/**
 * A project with all that is public of it, and what the caller is to it.
 *
 * @param itemId its face in the lists: an order for it takes part
 * @param area null: the whole town's
 * @param need the number of the need it comes from
 * @param plannedYuan what its milestones are to cost, @param spentYuan what those that are done did
 * @param actions what the caller may do now, by the names of the calls
 */
public record ProjectView(
        String number,
        long itemId,
        String title,
        String words,
        ProjectStatus status,
        String statusText,
        String category,
        @Nullable AreaView area,
        @Nullable String need,
        @Nullable PartnerBrief partner,
        @Nullable Integer budgetYuan,
        int plannedYuan,
        int spentYuan,
        long members,
        long followers,
        boolean following,
        @Nullable String order,
        List<StepView> steps,
        List<MilestoneView> milestones,
        @Nullable JudgingView judging,
        RatingView rating,
        List<String> actions) {

    public record AreaView(String code, String name) {}

    /** @param words what the town or the unit said of it */
    public record StepView(
            Instant at,
            @Nullable ProjectStatus from,
            ProjectStatus to,
            String text,
            @Nullable String words) {}

    /**
     * What those who take part said of the finished work.
     *
     * @param until when their time is over; null: it is, or the town has to say
     * @param mine what the caller said, @param objections what is missing, by those who said no; no person is named
     */
    public record JudgingView(
            @Nullable Instant until,
            long yes,
            long no,
            @Nullable Boolean mine,
            List<String> objections) {}

    /** @param average null without any; @param mine the caller's own score */
    public record RatingView(
            long count, @Nullable Double average, @Nullable Integer mine) {}
}
