package songe.shared;

import jakarta.annotation.Nullable;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What an answer to a larger question told, known for a moment ({@code songe.memory}): then the question need not ask for it.
 * Unlike {@link Recent} it never asks by itself, so whoever has to ask something else anyway needs no statement more.
 *
 * @param <V> what is noted by its id
 */
public final class Noted<V> {
    /** As in {@link Recent}. */
    private static final int MOST = 20_000;

    private record Kept<V>(V value, long since) {}

    private final long nanos;
    private final Map<Long, Kept<V>> kept = new ConcurrentHashMap<>();

    Noted(Duration moment) {
        this.nanos = moment.toNanos();
    }

    /** Null where it has to be asked. */
    @Nullable
    public V known(long id) {
        Kept<V> known = kept.get(id);
        return known != null && isKnown(known.since) ? known.value : null;
    }

    /** Whether an answer to what was asked then is known still. */
    public boolean isKnown(long since) {
        return System.nanoTime() - since < nanos;
    }

    /** @param since when it was asked, as {@link System#nanoTime} counts: an answer is as old as its question */
    public void note(long id, V value, long since) {
        if (nanos == 0) return;
        if (kept.size() > MOST) kept.clear();
        kept.put(id, new Kept<>(value, since));
    }
}
