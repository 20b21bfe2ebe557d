package songe.draw;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import songe.shared.Sha256;

/** The algorithm {@code songe-draw-1}, in whole numbers and text only, so that any language gets the same. Never changed. */
final class Lots {

    private Lots() {}

    /** @param weight tickets, from 1; @param places of those who come together and are never split */
    record Entry(String pseudonym, int weight, int places) {}

    /** @param value the smallest of the entry's tickets; @param rank from 1 */
    record Lot(Entry entry, String value, int rank, Outcome outcome) {}

    /** Of all entries, in the order of their pseudonyms: nobody can be added, left out or changed unnoticed. */
    static String digest(Collection<Entry> entries) {
        return Sha256.of(entries.stream()
                .sorted(Comparator.comparing(Entry::pseudonym))
                .map(e -> e.pseudonym() + "," + e.weight() + "," + e.places() + "\n")
                .collect(Collectors.joining()));
    }

    /** @param waiting so many of those who were not chosen wait; the others do not */
    static List<Lot> draw(String seed, Collection<Entry> entries, int places, int waiting) {
        String digest = digest(entries);
        record Valued(Entry entry, String value) {}
        List<Valued> ranking = entries.stream()
                .map(e -> new Valued(e, value(seed, digest, e)))
                .sorted(Comparator.comparing(Valued::value)
                        .thenComparing(v -> v.entry().pseudonym()))
                .toList();
        List<Lot> lots = new ArrayList<>();
        int left = places;
        int room = waiting;
        for (Valued v : ranking) {
            Outcome outcome =
                    v.entry().places() <= left ? Outcome.CHOSEN : room > 0 ? Outcome.WAITING : Outcome.NOT_CHOSEN;
            if (outcome == Outcome.CHOSEN) left -= v.entry().places();
            if (outcome == Outcome.WAITING) room--;
            lots.add(new Lot(v.entry(), v.value(), lots.size() + 1, outcome));
        }
        return lots;
    }

    /** Each ticket is a number that nobody can know before the last entry is in. */
    private static String value(String seed, String digest, Entry entry) {
        return IntStream.rangeClosed(1, entry.weight())
                .mapToObj(ticket -> Sha256.of(seed + ":" + digest + ":" + entry.pseudonym() + ":" + ticket))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
