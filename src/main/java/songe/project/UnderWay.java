package songe.project;

import java.util.List;
import songe.partner.PartnerRef;
import songe.project.milestone.PlanMilestone;

/**
 * A project of the whole town's that a unit is at work on.
 *
 * @param budgetYuan null: not known
 * @param reason why it was chosen
 */
public record UnderWay(
        String title,
        String words,
        String category,
        Integer budgetYuan,
        String reason,
        PartnerRef unit,
        List<PlanMilestone> plan) {}
