package songe.towndata;

import java.util.Collection;
import java.util.List;
import songe.catalog.Booking;
import songe.catalog.Eligibility;
import songe.catalog.Fulfilment;
import songe.catalog.Guard;
import songe.catalog.ItemData;
import songe.catalog.ListKind;
import songe.towndata.Plan.WantedItem;

/** Reads the items of the four lists. */
final class ItemRows {
    private static final int MOST_PLACES = 10_000;
    private static final int YEAR_IN_MINUTES = 525_600;

    private final Draft draft;

    ItemRows(Draft draft) {
        this.draft = draft;
    }

    void read(List<Row> rows) {
        for (Row row : rows) {
            WantedItem item = item(row);
            var towns = draft.townsOf(row);
            checkPartner(row, item.partner(), towns);
            if (!row.isSound() || towns.isEmpty()) {
                draft.spoil(Sheet.ITEMS, row.raw("code"));
                continue;
            }
            for (String town : towns) {
                if (!draft.isFirst(row, "code", town, item.data().code())) break;
                draft.plan.of(town).items.put(item.data().code(), item);
            }
        }
    }

    private static WantedItem item(Row row) {
        Booking booking = row.oneOf("booking", Booking.class);
        ItemData data = new ItemData(
                row.code("code"),
                row.oneOf("list", ListKind.class),
                row.required("category", 20),
                row.required("title", 60),
                row.oneOf("fulfilment", Fulfilment.class),
                booking,
                row.wholeOrZero("duration_minutes", 0, YEAR_IN_MINUTES),
                row.wholeOrZero("capacity", fewest(booking), MOST_PLACES),
                null,
                row.meaning("eligibility", 200, "eligibility.bad", Eligibility::parse),
                row.meaning("guards", 200, "guards.bad", Guard::parse));
        return new WantedItem(data, row.optionalCode("partner_code"));
    }

    /** Who joins a project or stands behind a need takes no place away. */
    private static int fewest(Booking booking) {
        return booking == null || booking == Booking.JOIN || booking == Booking.CLAIM ? 0 : 1;
    }

    private void checkPartner(Row row, String partner, Collection<String> towns) {
        if (partner == null) return;
        for (String town : towns) {
            if (draft.has(Sheet.PARTNERS, town, partner)) continue;
            row.fault("partner_code", "partner.unknown", partner, town);
            return;
        }
    }
}
