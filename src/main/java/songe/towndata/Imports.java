package songe.towndata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Map;
import songe.schedule.SessionCalendar;
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
    private final Event<ImportFact> facts;
    private final Clock clock;

    Imports(
            Transactions transactions,
            PlanWork work,
            SessionCalendar calendar,
            ProblemSentences sentences,
            Event<ImportFact> facts,
            Clock clock) {
        this.transactions = transactions;
        this.work = work;
        this.calendar = calendar;
        this.sentences = sentences;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Who brings it.
     *
     * @param by the person's id; null: the system itself
     * @param own the only town whose data they may bring; null: any
     * @param asked the town meant where the files name none; null: the only one
     */
    public record From(Long by, TownRef own, TownRef asked) {
        public static final From NOBODY = new From(null, null, null);

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
        Reading reading = read(files, from);
        Plan plan = reading.plan();
        Outcome outcome = work.carryOut(plan);
        outcome.towns().forEach(calendar::extend);
        outcome.facts(from.by, clock.instant()).forEach(facts::fire);
        return ImportReport.of(outcome.of(files.keySet()), reading.notes(), reading.encoding());
    }

    private Reading read(Map<Sheet, byte[]> files, From from) {
        Faults notes = new Faults(sentences);
        Draft draft = new Draft(work.existing(), From.code(from.own), From.code(from.asked), notes);
        return new Reading(files, draft, new Faults(sentences));
    }

    /**
     * One of the files with a last column that says what is wrong with each line; brings nothing in.
     *
     * @throws Problem 422 {@code import.nothing} when it is not among them, {@code import.faults} when it cannot be read
     */
    MarkedFile marked(Sheet sheet, Map<Sheet, byte[]> files, From from) {
        if (!files.containsKey(sheet)) throw Problems.unprocessable("import.nothing");
        return transactions.rehearsing(() -> read(files, from).marked(sheet));
    }
}
