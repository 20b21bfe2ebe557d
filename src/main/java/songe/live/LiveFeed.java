package songe.live;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import songe.identity.Caller;
import songe.identity.Presences;
import songe.journal.Chronicle;
import songe.shared.Transactions;

/**
 * Follows the journal while somebody is watching, and tells each socket what concerns it. Counts in turns, about a second
 * each, since a trial's clock jumps.
 */
@ApplicationScoped
class LiveFeed {
    private static final Logger LOG = Logger.getLogger(LiveFeed.class);
    private static final int AT_ONCE = 500;
    /** So far back a transaction may have begun that is not committed when the first socket opens. */
    private static final int LOOK_BACK = 200;

    private static final int TICKET_WITHIN = 10;
    private static final int BEAT_EVERY = 20;
    private static final int SILENT_AFTER = 65;
    private static final int SIGN_INS_EVERY = 5;

    private final Viewers viewers;
    private final Chronicle chronicle;
    private final Presences presences;
    private final Transactions transactions;
    private Tail tail;
    private int turn;
    private boolean failing;

    LiveFeed(Viewers viewers, Chronicle chronicle, Presences presences, Transactions transactions) {
        this.viewers = viewers;
        this.chronicle = chronicle;
        this.presences = presences;
        this.transactions = transactions;
    }

    @Scheduled(every = "{songe.live.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void turn() {
        if (viewers.isEmpty()) {
            tail = null;
            return;
        }
        try {
            look();
            failing = false;
        } catch (RuntimeException failed) {
            if (!failing) LOG.error("The live screens could not be told; it is tried again each second", failed);
            failing = true;
        }
    }

    private void look() {
        turn++;
        listen();
        if (turn % SIGN_INS_EVERY == 0) checkSignIns();
        List<Change> changes = read();
        if (!changes.isEmpty()) tell(changes);
        if (turn % BEAT_EVERY == 0) ready().forEach(viewer -> viewers.tell(viewer, Viewers.Kind.BEAT, List.of()));
        begin();
    }

    private void listen() {
        for (Viewer viewer : viewers.all()) {
            int silent = viewer.turn();
            if (silent > (viewer.seat() == null ? TICKET_WITHIN : SILENT_AFTER)) viewers.close(viewer, Viewers.SILENT);
        }
    }

    /** Whose sign-in ended, or who is somebody else to the town now, has to come anew. */
    private void checkSignIns() {
        List<Viewer> seated =
                viewers.all().stream().filter(v -> v.seat() != null).toList();
        var families = seated.stream().map(v -> v.seat().family()).collect(Collectors.toSet());
        Map<String, Caller> living = transactions.retrying(() -> presences.still(families));
        seated.stream()
                .filter(v -> !v.seat().caller().equals(living.get(v.seat().family())))
                .forEach(v -> viewers.close(v, Viewers.NOT_SIGNED_IN));
    }

    private List<Change> read() {
        return transactions.retrying(() -> {
            if (tail == null) tail = new Tail(chronicle.latest(LOOK_BACK));
            List<Chronicle.Entry> entries = chronicle.after(tail.last(), tail.missed(), AT_ONCE);
            tail.read(entries.stream().map(Chronicle.Entry::id).toList());
            return entries.stream().map(Change::of).filter(Objects::nonNull).toList();
        });
    }

    private void tell(List<Change> changes) {
        ready().forEach(viewer -> {
            List<ChangeView> theirs = viewer.seat().watch().of(changes);
            if (!theirs.isEmpty()) viewers.tell(viewer, Viewers.Kind.CHANGED, theirs);
        });
    }

    private Stream<Viewer> ready() {
        return viewers.all().stream().filter(Viewer::isReady);
    }

    /** After the journal was read: what comes from now on is told, and what came before is in the lists. */
    private void begin() {
        for (Viewer viewer : viewers.all()) {
            if (viewer.seat() == null || viewer.isReady()) continue;
            viewer.ready();
            viewers.tell(viewer, Viewers.Kind.READY, List.of());
        }
    }
}
