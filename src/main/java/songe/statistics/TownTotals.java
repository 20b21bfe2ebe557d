package songe.statistics;

import jakarta.annotation.Nullable;
import java.util.List;
import songe.tenant.TownResource.TownView;

/**
 * What a district sees of a town.
 *
 * @param placed in the last thirty days, as is {@code closed}
 * @param overdue past a deadline now
 * @param keptInTime the share, 0 to 1, of the orders closed in thirty days that never passed a deadline; null without any
 * @param ratings of thirty days
 */
public record TownTotals(
        TownView town,
        List<StateCount> open,
        long placed,
        long closed,
        long overdue,
        @Nullable Double keptInTime,
        RatingMonth ratings,
        long stations,
        long items) {

    /** @param mean null below {@link DistrictNumbers#SMALL_GROUP}, where it would tell what single people said */
    public record RatingMonth(long count, @Nullable Double mean) {}
}
