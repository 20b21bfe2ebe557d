package songe.schedule;

import jakarta.annotation.Nullable;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import songe.catalog.Booking;
import songe.catalog.ItemRef;
import songe.place.OpeningHours;
import songe.place.StationBrief;
import songe.place.StationRef;

/**
 * An item that a station carries.
 *
 * @param text when, in words
 * @param weekdays 1 is Monday; none: on request
 */
public record OfferView(
        long id,
        CarriedItem item,
        StationBrief station,
        String text,
        List<Integer> weekdays,
        @Nullable String starts,
        @Nullable String ends,
        int capacity) {

    /** @param byUnits a room or a thing: had for a time that people choose, so that it has no sessions */
    public record CarriedItem(long id, String code, String title, Booking booking, boolean byUnits) {}

    /** A session that stays until it is over, since people are in it. @param taken so many */
    public record KeptSession(long id, Instant startsAt, Instant endsAt, int taken) {}

    /** @param kept sessions that the offer no longer asks for, but with people in them: cancel them, or let them take place */
    @Schema(name = "OfferChanged")
    public record Changed(OfferView offer, List<KeptSession> kept) {}

    static OfferView of(Offer offer, ItemRef item, StationRef station) {
        OfferData data = offer.data();
        return new OfferView(
                offer.id(),
                new CarriedItem(item.id(), item.data().code(), item.title(), item.booking(), item.isByUnits()),
                StationBrief.of(station),
                data.words(),
                data.isOnRequest()
                        ? List.of()
                        : OpeningHours.weekdays(data.weekdays()).stream()
                                .map(DayOfWeek::getValue)
                                .sorted()
                                .toList(),
                data.isOnRequest() ? null : data.starts(),
                data.isOnRequest() ? null : data.ends(),
                data.capacity());
    }
}
