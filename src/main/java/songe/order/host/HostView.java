package songe.order.host;

import jakarta.annotation.Nullable;
import java.time.Instant;

/** Whether whoever holds a session will be there. @param ready null while nobody answered */
public record HostView(
        long sessionId,
        Instant startsAt,
        Instant endsAt,
        Instant askedAt,
        @Nullable Boolean ready,
        @Nullable String words,
        @Nullable Instant answeredAt) {}
