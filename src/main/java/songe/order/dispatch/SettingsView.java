package songe.order.dispatch;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import songe.order.dispatch.rule.Rule;
import songe.order.dispatch.rule.Weights;

/**
 * What a town's dispatch goes by.
 *
 * @param version 0: as it came, the town has changed nothing
 * @param madeAt null at version 0
 * @param loadCap open requests; @param atOnce visits at the same time; @param reachMetres how far away somebody may be
 * @param alone who cannot send two people
 */
public record SettingsView(
        int version,
        @Nullable Instant madeAt,
        Weights weights,
        int loadCap,
        int atOnce,
        int reachMetres,
        List<TakerView> alone,
        List<RuleView> rules) {

    /** @param text how the rule counts, in words */
    public record RuleView(Rule code, String name, String text) {}
}
