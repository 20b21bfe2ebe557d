package songe.browse;

import java.util.List;
import songe.catalog.Booking;
import songe.catalog.Fulfilment;
import songe.catalog.Guard;
import songe.catalog.ListKind;
import songe.partner.PartnerBrief;
import songe.place.StationRef;

/** An item's page. @param eligibility as written, with the same in words beside it; null: for everybody */
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
        String closedText,
        int durationMinutes,
        PartnerBrief partner,
        TownMap.Nearest nearest,
        Integer freeThisWeek,
        String eligibility,
        String eligibilityText,
        List<Guard.View> guards,
        String description,
        boolean needsAddress,
        List<Carrier> stations) {

    /** A station that carries it. @param metres null when nobody knows where the reader is */
    public record Carrier(long id, String code, String name, String address, Long metres) {
        static Carrier of(StationRef s, Long metres) {
            return new Carrier(s.id(), s.code(), s.name(), s.data().address(), metres);
        }
    }
}
