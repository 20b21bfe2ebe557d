package songe.browse;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.List;
import songe.catalog.Booking;
import songe.catalog.Fulfilment;
import songe.catalog.Guard;
import songe.catalog.ListKind;
import songe.partner.PartnerBrief;
import songe.place.StationRef;

/**
 * An item's page.
 *
 * @param eligibility as written, with the same in words beside it; null: for everybody
 * @param pledge what its unit said it gives, as far as it is left today; null where it gives as much as is asked for
 */
public record ItemDetail(
        long id,
        String code,
        ListKind list,
        String category,
        String title,
        String summary,
        Fulfilment fulfilment,
        Booking booking,
        boolean bookable,
        @Nullable String closedText,
        int durationMinutes,
        @Nullable PartnerBrief partner,
        @Nullable TownMap.Nearest nearest,
        @Nullable Integer freeThisWeek,
        @Nullable String eligibility,
        @Nullable String eligibilityText,
        List<Guard.GuardView> guards,
        @Nullable String description,
        boolean needsAddress,
        @Nullable Left pledge,
        List<Carrier> stations) {

    /** So many of what is counted, such as 人次, can still be had until that day. */
    public record Left(int quantity, String unitWord, LocalDate until) {}

    /** A station that carries it. @param metres null when nobody knows where the reader is */
    public record Carrier(
            long id,
            String code,
            String name,
            String address,
            @Nullable Long metres) {
        static Carrier of(StationRef s, Long metres) {
            return new Carrier(s.id(), s.code(), s.name(), s.data().address(), metres);
        }
    }
}
