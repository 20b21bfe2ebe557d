package songe.standard.open311;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.annotation.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** POST Service Request. @param serviceNotice who answers until when */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "Open311Accepted")
public record Accepted(
        String serviceRequestId,
        @Nullable String serviceNotice,
        @Nullable String accountId) {}
