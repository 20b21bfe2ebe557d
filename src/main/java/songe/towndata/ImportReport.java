package songe.towndata;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import songe.shared.Change;

/**
 * What an import did, or would do.
 *
 * @param faults always empty here: with a fault nothing is imported, and the problem tells them
 * @param notes nothing wrong, but worth knowing, such as {@code offer.kept}: an import never ends what a station carries
 * @param encoding by part, how each file was read: {@code UTF-8} or {@code GB18030}
 */
public record ImportReport(
        int created, int updated, int unchanged, List<Fault> faults, List<Fault> notes, Map<String, String> encoding) {

    static ImportReport of(Collection<Change> changes, List<Fault> notes, Map<String, String> encoding) {
        return new ImportReport(
                count(changes, Change.CREATED),
                count(changes, Change.UPDATED),
                count(changes, Change.UNCHANGED),
                List.of(),
                notes,
                encoding);
    }

    private static int count(Collection<Change> changes, Change which) {
        return (int) changes.stream().filter(c -> c == which).count();
    }
}
