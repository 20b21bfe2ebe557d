package songe.towndata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import songe.towndata.Plan.WantedOffer;

/**
 * Finds offers of one item at one station that would hold two sessions at the same time: among the rows of the file, and
 * between them and what the station carries already. An import never ends an offer, so one that the file no longer has
 * (its start was moved, say) stays, and is told in a note.
 */
final class OfferOverlaps {
    private final Draft draft;
    private final Map<Key, List<Told>> rows = new LinkedHashMap<>();

    private record Key(String town, WantedOffer.Place place) {}

    private record Told(Row row, WantedOffer offer) {}

    OfferOverlaps(Draft draft) {
        this.draft = draft;
    }

    /** Compares with the rows before. */
    void take(Row row, String town, WantedOffer offer) {
        List<Told> before = rows.computeIfAbsent(new Key(town, offer.place()), k -> new ArrayList<>());
        for (Told other : before) {
            if (other.row != row && other.offer.overlaps(offer)) {
                row.fault("start", "offer.overlap", other.row.line(), offer.words());
                break;
            }
        }
        before.add(new Told(row, offer));
    }

    /** Compares with what there is, when all rows are known: a row may be what was there, changed. */
    void compare() {
        rows.forEach((key, told) -> draft.existing.offers(key.town, key.place).stream()
                .filter(there -> told.stream().noneMatch(t -> t.offer.isSameAs(there)))
                .forEach(there -> compare(told, there)));
    }

    private void compare(List<Told> told, WantedOffer there) {
        for (Told t : told) {
            if (t.offer.overlaps(there)) {
                t.row.fault("start", "offer.overlap-existing", there.words());
                return;
            }
        }
        Row last = told.get(told.size() - 1).row;
        draft.notes.add(Sheet.OFFERS, last.line(), "start", "offer.kept", there.words());
    }
}
