package songe.standard.open311;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.annotation.Nullable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * GET Service Request(s). Times are UTC.
 *
 * @param status {@code open} or {@code closed}
 * @param statusNotes why it is closed
 * @param agencyResponsible who answers next
 * @param lng WGS-84, as {@code lat}
 */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "Open311Request")
public record ServiceRequest(
        String serviceRequestId,
        String status,
        @Nullable String statusNotes,
        String serviceName,
        String serviceCode,
        @Nullable String description,
        @Nullable String agencyResponsible,
        @Nullable String serviceNotice,
        Instant requestedDatetime,
        Instant updatedDatetime,
        @Nullable Instant expectedDatetime,
        @Nullable String address,
        @Nullable String addressId,
        @Nullable String zipcode,
        double lat,
        @JsonProperty("long") double lng,
        @Nullable String mediaUrl) {}
