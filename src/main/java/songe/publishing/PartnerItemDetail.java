package songe.publishing;

import jakarta.annotation.Nullable;
import java.util.List;

/**
 * An item as its unit writes it.
 *
 * @param item what its list says of it
 * @param stationCodes where its newest version would be asked for in addition
 * @param times when and where its newest version would be given in addition
 * @param offered where and when it is to be had already, in words; a station ends what it gives
 */
public record PartnerItemDetail(
        PartnerItem item,
        @Nullable String summary,
        @Nullable String description,
        int capacity,
        @Nullable String eligibility,
        @Nullable String guards,
        List<String> stationCodes,
        List<PlannedTimeView> times,
        List<String> offered) {

    public record PlannedTimeView(
            String stationCode, String stationName, int weekday, String starts, String ends, int capacity) {}
}
