package songe.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What hardly ever changes and is read with every call, as it was a moment ago ({@code songe.memory}): any number of
 * instances tell what changed at most that moment later, without a word to each other. Not for who changes it, who would
 * not see what they did.
 *
 * @param <V> what is remembered by its id
 */
public final class Recent<V> {
    /** More than a district has of anything; past that we begin anew rather than grow. */
    private static final int MOST = 20_000;

    private final long nanos;
    private final Function<Set<Long>, Map<Long, V>> load;
    private final Map<Long, Kept<V>> kept = new ConcurrentHashMap<>();
    private final ReentrantLock reading = new ReentrantLock();

    private static final class Kept<V> {
        final V value;
        final long since;
        /** Somebody asked for it since: when one of these is read anew, all are, in one question. */
        volatile boolean used;

        Kept(V value, long since) {
            this.value = value;
            this.since = since;
        }
    }

    /** Makes memories that are as long as this installation wants them. */
    @ApplicationScoped
    public static class Memory {
        private final Duration moment;

        Memory(@ConfigProperty(name = "songe.memory") Duration moment) {
            this.moment = moment;
        }

        /** @param load those of the ids that there are; asked in the caller's transaction */
        public <V> Recent<V> of(Function<Set<Long>, Map<Long, V>> load) {
            return new Recent<>(moment, load);
        }

        /** For what takes long to read, and where it does no harm to be as many moments late. */
        public <V> Recent<V> of(int moments, Function<Set<Long>, Map<Long, V>> load) {
            return new Recent<>(moment.multipliedBy(moments), load);
        }

        /** For what comes along with the answer to a larger question. */
        public <V> Noted<V> noted() {
            return new Noted<>(moment);
        }
    }

    Recent(Duration moment, Function<Set<Long>, Map<Long, V>> load) {
        this.nanos = moment.toNanos();
        this.load = load;
    }

    /** Null where there is none. */
    public V get(long id) {
        return all(Set.of(id)).get(id);
    }

    /** Those that there are, by id. */
    public Map<Long, V> all(Collection<Long> ids) {
        if (nanos == 0) return load.apply(Set.copyOf(ids));
        Map<Long, V> found = new HashMap<>();
        Set<Long> missing = new HashSet<>();
        boolean mine = false;
        try {
            for (Long id : ids) {
                Kept<V> known = kept.get(id);
                long age = known == null ? Long.MAX_VALUE : System.nanoTime() - known.since;
                if (age >= nanos && !mine) mine = reading.tryLock();
                // while one reads it anew the others go on with the old one, but not for long
                if (age < nanos || age < 2 * nanos && !mine) found.put(id, used(known));
                else missing.add(id);
            }
            if (!missing.isEmpty()) found.putAll(read(missing, mine));
            found.keySet().retainAll(ids);
            return found;
        } finally {
            if (mine) reading.unlock();
        }
    }

    private static <V> V used(Kept<V> known) {
        known.used = true;
        return known.value;
    }

    private Map<Long, V> read(Set<Long> missing, boolean withOthers) {
        long since = System.nanoTime(); // before the question: an answer is as old as that
        Set<Long> ids = new HashSet<>(missing);
        if (withOthers)
            kept.forEach((id, known) -> {
                if (known.used && since - known.since >= nanos) ids.add(id);
            });
        Map<Long, V> read = load.apply(ids);
        if (kept.size() > MOST) kept.clear();
        ids.forEach(kept::remove); // there may be some no more
        read.forEach((id, value) -> kept.put(id, new Kept<>(value, since)));
        return read;
    }
}
