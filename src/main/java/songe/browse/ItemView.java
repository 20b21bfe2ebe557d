package songe.browse;

import jakarta.annotation.Nullable;
import songe.catalog.Booking;
import songe.catalog.Fulfilment;
import songe.catalog.ItemRef;
import songe.catalog.ListKind;
import songe.partner.PartnerBrief;
import songe.partner.PartnerRef;

/**
 * An item in a list.
 *
 * @param closedText why it cannot be ordered online now; null when {@code bookable}
 * @param freeThisWeek free places in the sessions of the next seven days; null where there are no sessions
 */
public record ItemView(
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
        @Nullable Integer freeThisWeek) {

    static ItemView of(ItemRef i, PartnerRef partner, TownMap.Nearest nearest, Integer freeThisWeek) {
        return new ItemView(
                i.id(),
                i.data().code(),
                i.data().list(),
                i.data().category(),
                i.title(),
                i.summaryOrFacts(),
                i.fulfilment(),
                i.booking(),
                i.closedText() == null,
                i.closedText(),
                i.data().durationMinutes(),
                PartnerBrief.of(partner),
                nearest,
                freeThisWeek);
    }
}
