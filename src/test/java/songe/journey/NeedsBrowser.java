package songe.journey;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Without a Chromium the journeys are skipped, and say so; where {@code SONGE_BROWSER_REQUIRED=true} they fail. Decided
 * before the application is built with its front end, which would be in vain.
 */
class NeedsBrowser implements ExecutionCondition {
    private static final String HOW = "no Chromium was found: install one, or name it in SONGE_CHROMIUM";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.find().isPresent()) return ConditionEvaluationResult.enabled("a Chromium is there");
        if ("true".equals(System.getenv("SONGE_BROWSER_REQUIRED"))) {
            throw new IllegalStateException("The browser journeys are required here, but " + HOW);
        }
        System.err.println("SKIPPED: " + context.getDisplayName() + ", for " + HOW);
        return ConditionEvaluationResult.disabled(HOW);
    }
}
