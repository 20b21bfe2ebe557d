package songe.statistics;

import jakarta.annotation.Nullable;
import java.time.Instant;
import songe.order.OrderStatus;
import songe.tenant.TownResource.TownView;

/**
 * An order that its town could not keep in time: which and with whom, and nothing about the person.
 *
 * @param title null for a confidential item
 * @param since when it came up
 */
public record Escalated(
        TownView town,
        String number,
        @Nullable String title,
        OrderStatus status,
        String statusWords,
        String heldBy,
        Instant since) {}
