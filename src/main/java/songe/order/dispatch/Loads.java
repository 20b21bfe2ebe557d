package songe.order.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import songe.shared.Noted;
import songe.shared.Recent;

/**
 * What everybody in a town has in hand: as the database told a moment ago ({@code songe.memory}), and what this instance gave
 * them since. Counting all open requests with each decision took the database longer than all else that it is asked, and
 * several times as long while anything was being written to them.
 */
@ApplicationScoped
class Loads {
    /** From when {@link #of} counts seconds. */
    static final String SECONDS_FROM = "2000-01-01";

    private static final long SECONDS_SINCE_1970 =
            Instant.parse(SECONDS_FROM + "T00:00:00Z").getEpochSecond();
    private static final int WIDTH = 3;

    private final TransactionSynchronizationRegistry transactions;
    private final Noted<Told> told;
    /** By town and order: whoever it is given to next has it instead. */
    private final Map<Long, Map<Long, Given>> given = new ConcurrentHashMap<>();

    Loads(TransactionSynchronizationRegistry transactions, Recent.Memory memory) {
        this.transactions = transactions;
        this.told = memory.noted();
    }

    /** @param visits a taker, when it begins, and how many seconds it takes, one behind the other; no seconds: no visit */
    private record Told(Numbers held, long[] visits, long since) {}

    private record Given(long taker, long at) {}

    /** Of one decision. All by {@link Taker#key()}. */
    static final class InHand {
        private final Numbers held;
        private final Map<Long, Integer> since = new HashMap<>();
        private final Map<Long, Integer> meanwhile = new HashMap<>();

        private InHand(Numbers held) {
            this.held = held;
        }

        /** Open requests. */
        int held(long taker) {
            return held.of(taker, 1) + since.getOrDefault(taker, 0);
        }

        /** Of these, visits that overlap the wished time. */
        int meanwhile(long taker) {
            return meanwhile.getOrDefault(taker, 0);
        }
    }

    /** Null where it has to be asked. */
    InHand known(Request request) {
        Told known = told.known(request.item().townId());
        return known == null ? null : seen(known, request);
    }

    /** @param text {@link #WIDTH} numbers for each open request. @param since as in {@link Noted#note} */
    InHand of(Request request, String text, long since) {
        long[] rows = Numbers.in(text);
        Told now = new Told(Numbers.counted(rows, WIDTH), rows, since);
        told.note(request.item().townId(), now, since);
        return seen(now, request);
    }

    private InHand seen(Told known, Request request) {
        InHand inHand = new InHand(known.held);
        given.getOrDefault(request.item().townId(), Map.of()).values().forEach(g -> {
            if (g.at >= known.since) inHand.since.merge(g.taker, 1, Integer::sum);
        });
        if (request.wishedAt() == null) return inHand;
        long from = request.wishedAt().getEpochSecond() - SECONDS_SINCE_1970;
        long until = request.until().getEpochSecond() - SECONDS_SINCE_1970;
        long[] visits = known.visits;
        for (int v = 0; v + WIDTH <= visits.length; v += WIDTH)
            if (visits[v + 1] < until && visits[v + 1] + visits[v + 2] > from)
                inHand.meanwhile.merge(visits[v], 1, Integer::sum);
        return inHand;
    }

    /** Counts it as theirs once the running transaction is committed. */
    void give(long townId, long orderId, Taker taker) {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) given(townId, orderId, taker.key());
            }
        });
    }

    private void given(long townId, long orderId, long taker) {
        Map<Long, Given> ofTown = given.computeIfAbsent(townId, any -> new ConcurrentHashMap<>());
        ofTown.put(orderId, new Given(taker, System.nanoTime()));
        ofTown.values().removeIf(g -> !told.isKnown(g.at)); // whatever was told since then knows of it
    }
}
