package songe.publishing;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import songe.shared.PlainText;

/** @param reason required to send back; @param revision what was read, null: whatever waits now */
public record DecideItem(
        @NotNull Decision decision, @PlainText(max = 300) String reason, Integer revision) {

    @Schema(name = "ApprovalDecision")
    public enum Decision {
        APPROVE,
        SEND_BACK
    }
}
