package songe.order.why;

import jakarta.annotation.Nullable;
import songe.order.dispatch.TakerView;

/**
 * An old decision, made again from what was kept.
 *
 * @param same the outcome is the one that was kept, in every figure; with other weights it need not be
 * @param taker who was chosen then; @param wouldBe who is chosen now
 * @param decision as it is made now
 */
public record ReplayView(
        String number,
        boolean same,
        boolean otherTaker,
        @Nullable TakerView taker,
        @Nullable TakerView wouldBe,
        DispatchView.DecisionView decision) {}
