package songe.partner.application;

import jakarta.annotation.Nullable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import songe.partner.PartnerKind;

/** @param phone only while it waits, @param reason why it was refused */
@Schema(name = "PartnerApplication")
public record ApplicationView(
        long id,
        String name,
        PartnerKind kind,
        String words,
        @Nullable String phone,
        ApplicationStatus status,
        String statusText,
        @Nullable String reason,
        Instant appliedAt,
        @Nullable Instant decidedAt) {}
