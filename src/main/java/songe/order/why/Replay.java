package songe.order.why;

import jakarta.validation.Valid;
import songe.order.dispatch.rule.Weights;
import songe.shared.PlainText;

/**
 * One of the two says which decision.
 *
 * @param orderNumber the last decision about that order; @param weights null: those it was made with
 */
record Replay(
        @PlainText(max = 8) String orderNumber,
        Long decisionId,
        @Valid Weights weights) {}
