package songe.towndata;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import songe.shared.Change;

/**
 * What an import did, or would do, altogether and by part.
 *
 * @param faults always empty here: with a fault nothing is imported, and the problem tells them
 * @param notes nothing wrong, but worth knowing, such as {@code offer.kept}: an import never ends what a station carries
 * @param encoding by part, how each file was read: {@code UTF-8}, {@code GB18030} or {@code XLSX}
 */
public record ImportReport(
        int created,
        int updated,
        int unchanged,
        List<Fault> faults,
        List<Fault> notes,
        Map<String, String> encoding,
        Map<String, Counts> parts) {

    public record Counts(int created, int updated, int unchanged) {
        static Counts of(Collection<Change> changes) {
            return new Counts(
                    count(changes, Change.CREATED), count(changes, Change.UPDATED), count(changes, Change.UNCHANGED));
        }

        private static int count(Collection<Change> changes, Change which) {
            return (int) changes.stream().filter(c -> c == which).count();
        }
    }

    /** @param changes of the parts that were brought */
    static ImportReport of(Map<Sheet, List<Change>> changes, List<Fault> notes, Map<String, String> encoding) {
        Counts all = Counts.of(changes.values().stream().flatMap(List::stream).toList());
        Map<String, Counts> parts = new LinkedHashMap<>();
        changes.forEach((sheet, of) -> parts.put(sheet.part(), Counts.of(of)));
        return new ImportReport(all.created, all.updated, all.unchanged, List.of(), notes, encoding, parts);
    }
}
