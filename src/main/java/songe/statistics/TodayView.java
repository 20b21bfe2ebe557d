package songe.statistics;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import songe.order.OrderStatus;
import songe.place.StationBrief;

/**
 * A town, or a grid, right now.
 *
 * @param next the twenty whose deadline comes next, soonest first
 * @param late the twenty whose deadline is over for longest
 * @param overdue stations with anything late, most first
 */
public record TodayView(
        Instant asOf,
        List<StateCount> open,
        DayCount today,
        List<DueOrder> next,
        List<DueOrder> late,
        List<StationOverdue> overdue,
        RatingWeek ratings,
        StationsNow stations) {

    /** What happened since midnight in Shanghai. @param cancelled by either side */
    public record DayCount(long placed, long confirmed, long served, long closed, long cancelled) {}

    /** @param heldBy who has to act */
    public record DueOrder(
            String number,
            String title,
            OrderStatus status,
            String statusWords,
            String heldBy,
            StationBrief station,
            Instant dueAt) {}

    public record StationOverdue(StationBrief station, long count) {}

    /** The last seven days. @param mean of 1 to 5; null without any */
    public record RatingWeek(long count, @Nullable Double mean, List<LowRating> low) {}

    /** Two or less of five. */
    public record LowRating(String number, String title, int score, Instant at) {}

    public record StationsNow(long open, long total) {}
}
