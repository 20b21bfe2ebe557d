package songe.pledge;

import jakarta.annotation.Nullable;
import java.time.Instant;

/**
 * A line of a pledge's ledger.
 *
 * @param order its number; null where none was placed
 * @param by who did it in the unit; null for whoever ordered, whom it does not concern, and for the system
 * @param after the account with it
 */
public record MovementView(
        MovementKind kind,
        int quantity,
        @Nullable String order,
        @Nullable String by,
        Instant at,
        Balance after) {}
