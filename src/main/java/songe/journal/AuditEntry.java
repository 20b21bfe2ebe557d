package songe.journal;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;

/**
 * One thing that happened.
 *
 * @param by null where time did it
 * @param text what they did, in words
 * @param subject to what, such as an order's number
 */
public record AuditEntry(Instant at, @Nullable Doer by, String kind, String text, String subject) {

    /** @param name null for an account that is gone; @param roles in words, as they are today */
    public record Doer(long id, @Nullable String name, List<String> roles) {}
}
