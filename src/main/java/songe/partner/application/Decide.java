package songe.partner.application;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import songe.shared.PlainText;

/** @param reason required to refuse, @param verified the town has seen today that the unit is who it says it is */
@Schema(name = "DecideApplication")
public record Decide(
        @NotNull Decision decision, @PlainText(max = 300) String reason, boolean verified) {

    @Schema(name = "ApplicationDecision")
    public enum Decision {
        APPROVE,
        REFUSE
    }
}
