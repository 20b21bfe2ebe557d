package songe.towndata;

import java.util.Collection;
import java.util.List;
import songe.place.OpeningHours;
import songe.towndata.Plan.WantedOffer;

/** Reads the offers: a station carries an item, weekly at a time, or on request where weekdays and hours are empty. */
final class OfferRows {
    private static final int MOST_PLACES = 10_000;

    private final Draft draft;
    private final OfferOverlaps overlaps;

    OfferRows(Draft draft) {
        this.draft = draft;
        this.overlaps = new OfferOverlaps(draft);
    }

    void read(List<Row> rows) {
        for (Row row : rows) {
            WantedOffer offer = offer(row);
            Collection<String> towns = towns(row, offer.station());
            for (String town : towns) {
                checkThere(row, Sheet.STATIONS, town, "station_code", offer.station(), "station.unknown");
                checkThere(row, Sheet.ITEMS, town, "item_code", offer.item(), "item.unknown");
                if (!row.isSound()) break;
                if (isSpoiled(offer)) continue;
                if (!draft.isFirst(
                        row, "station_code", town, offer.station(), offer.item(), offer.weekdays(), offer.starts()))
                    break;
                overlaps.take(row, town, offer);
                draft.plan.of(town).offers.add(offer);
            }
        }
        overlaps.compare();
    }

    private WantedOffer offer(Row row) {
        String station = row.code("station_code");
        String item = row.code("item_code");
        int capacity = row.wholeOrZero("capacity", 1, MOST_PLACES);
        String weekdays = row.meaning("weekdays", 20, "weekdays.bad", OpeningHours::weekdays);
        String starts = row.meaning("start", 5, "hours.time", OpeningHours::time);
        String ends = row.meaning("end", 5, "hours.time", OpeningHours::time);
        boolean weekly = row.has("weekdays");
        for (String column : List.of("start", "end")) {
            if (weekly && !row.has(column)) row.fault(column, "value.missing");
            if (!weekly && row.has(column)) row.fault(column, "hours.without-weekdays");
        }
        if (starts != null && ends != null && ends.compareTo(starts) <= 0) row.fault("end", "hours.order");
        return weekly && weekdays != null
                ? new WantedOffer(station, item, sorted(weekdays), starts, ends, capacity)
                : new WantedOffer(station, item, "", "", "", capacity);
    }

    /** The same days are always written alike, so that an offer is known again: 5;1;2;3 as 1-3;5. */
    static String sorted(String weekdays) {
        return OpeningHours.written(OpeningHours.weekdays(weekdays));
    }

    /** Copied to several towns it counts where the station is. */
    private Collection<String> towns(Row row, String station) {
        Collection<String> towns = draft.townsOf(row);
        if (row.has("town_code") || station == null) return towns;
        List<String> with = towns.stream()
                .filter(t -> draft.has(Sheet.STATIONS, t, station))
                .toList();
        return with.isEmpty() ? towns : with;
    }

    private void checkThere(Row row, Sheet sheet, String town, String column, String code, String fault) {
        if (code != null && !draft.has(sheet, town, code)) row.fault(column, fault, code, town);
    }

    private boolean isSpoiled(WantedOffer offer) {
        return draft.isSpoiled(Sheet.STATIONS, offer.station()) || draft.isSpoiled(Sheet.ITEMS, offer.item());
    }
}
