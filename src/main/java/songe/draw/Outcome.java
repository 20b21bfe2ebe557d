package songe.draw;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "DrawOutcome")
public enum Outcome {
    CHOSEN,
    /** In this order, should places become free. */
    WAITING,
    NOT_CHOSEN
}
