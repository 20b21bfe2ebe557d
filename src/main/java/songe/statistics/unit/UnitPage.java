package songe.statistics.unit;

import jakarta.annotation.Nullable;
import java.util.List;
import songe.browse.ItemView;
import songe.partner.UnitProfile;

/**
 * A unit as everybody sees it.
 *
 * @param rating by those it worked for within a year, each one's last word
 * @param answers how it answered within half a year when it was asked to take something on
 * @param delivered how often it gave something within a year
 * @param items what it offers now, newest first
 */
public record UnitPage(UnitProfile unit, Rated rating, Answered answers, long delivered, List<ItemView> items) {

    /** @param mean of five, to one decimal; null while there are fewer than five */
    public record Rated(long count, @Nullable Double mean) {}

    /** @param inTime the share that was answered in time, 0 to 1; null while there were fewer than five */
    public record Answered(long count, @Nullable Double inTime) {}
}
