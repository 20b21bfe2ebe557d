package songe.publishing;

import java.util.List;
import songe.catalog.Booking;
import songe.catalog.Fulfilment;
import songe.catalog.ListKind;

/** What a unit most likely means by its next item, so that it only has to say what that is called. */
public record PublishDefaults(
        ListKind list,
        String category,
        Fulfilment fulfilment,
        Booking booking,
        int durationMinutes,
        int capacity,
        List<String> stationCodes) {}
