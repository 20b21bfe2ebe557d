package songe.towndata;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import songe.schedule.SessionCalendar;
import songe.shared.Change;
import songe.shared.Problem;
import songe.shared.ProblemSentences;
import songe.shared.Problems;
import songe.shared.Transactions;
import songe.tenant.TownRef;

/** Brings town data in, all of it or nothing. */
@ApplicationScoped
public class Imports {
    private static final int TRIES = 3;

    private final Transactions transactions;
    private final PlanWork work;
    private final SessionCalendar calendar;
    private final ProblemSentences sentences;

    Imports(Transactions transactions, PlanWork work, SessionCalendar calendar, ProblemSentences sentences) {
        this.transactions = transactions;
        this.work = work;
        this.calendar = calendar;
        this.sentences = sentences;
    }

    /**
     * Who brings it.
     *
     * @param own the only town whose data they may bring; null: any
     * @param asked the town meant where the files name none; null: the only one
     */
    public record From(TownRef own, TownRef asked) {
        public static final From ANYBODY = new From(null, null);

        private static String code(TownRef town) {
            return town == null ? null : town.code();
        }
    }

    /**
     * @param dryRun does it all, tells it, and takes it back
     * @throws Problem 422 {@code import.nothing}, {@code import.faults} with a member {@code faults}
     */
    public ImportReport bring(Map<Sheet, byte[]> files, From from, boolean dryRun) {
        if (files.isEmpty()) throw Problems.unprocessable("import.nothing");
        for (int turn = 1; ; turn++) {
            try {
                return dryRun
                        ? transactions.rehearsing(() -> once(files, from))
                        : transactions.retrying(() -> once(files, from));
            } catch (RuntimeException failed) {
                if (!Transactions.isDuplicate(failed)) throw failed;
                // another import made the same row meanwhile; now that it is there, we find it
                if (turn == TRIES) throw Problems.unavailable("server.busy");
            }
        }
    }

    private ImportReport once(Map<Sheet, byte[]> files, From from) {
        Faults faults = new Faults(sentences);
        Map<String, String> encoding = new LinkedHashMap<>();
        Faults notes = new Faults(sentences);
        Draft draft = new Draft(work.existing(), From.code(from.own), From.code(from.asked), notes);
        for (Sheet sheet : Sheet.values()) {
            if (files.containsKey(sheet)) read(sheet, files.get(sheet), draft, faults, encoding);
        }
        if (!faults.isEmpty()) throw refused(faults, encoding);
        List<Change> changes = work.carryOut(draft.plan);
        work.touched(draft.plan).forEach(calendar::extend);
        return ImportReport.of(changes, notes.list(), encoding);
    }

    private static void read(Sheet sheet, byte[] bytes, Draft draft, Faults faults, Map<String, String> encoding) {
        Decoded decoded = Decoded.of(bytes);
        encoding.put(sheet.part(), decoded == null ? null : decoded.encoding());
        List<Row> rows = Rows.of(sheet, decoded, draft, faults);
        switch (sheet) {
            case AREAS -> new AreaRows(draft).read(rows);
            case STATIONS -> new StationRows(draft).read(rows);
            case PARTNERS -> new PartnerRows(draft).read(rows);
            case ITEMS -> new ItemRows(draft).read(rows);
            case OFFERS -> new OfferRows(draft).read(rows);
        }
    }

    private static Problem refused(Faults faults, Map<String, String> encoding) {
        return Problems.unprocessable("import.faults", faults.count())
                .with("faults", faults.list())
                .with("encoding", encoding);
    }
}
