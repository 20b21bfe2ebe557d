package songe.live;

import jakarta.annotation.Nullable;
import java.time.Instant;

/**
 * News of an order.
 *
 * @param kind such as {@code Submitted}, {@code Assigned}, {@code Accepted}
 * @param number the order's; null where there is only something more, or less, for anybody to take
 * @param station the code of the station it is at; null as well for who works at none
 * @param rings whether it calls this very person to the screen
 */
public record ChangeView(
        String kind, @Nullable String number, @Nullable String station, Instant at, boolean rings) {}
