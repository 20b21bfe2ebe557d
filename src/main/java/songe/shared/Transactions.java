package songe.shared;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.hibernate.StaleStateException;

/** Runs work in a new transaction, again when the database chose it as a deadlock's victim. */
@ApplicationScoped
public class Transactions {
    private static final int TRIES = 4;
    private static final int DEADLOCK = 1213;
    private static final int LOCK_WAIT_TIMEOUT = 1205;
    private static final int DUPLICATE = 1062;
    private static final int LOOK_EVERY_MILLIS = 10;
    private static final int QUIET_LOOKS = 5;

    private final AtomicInteger running = new AtomicInteger();
    /** Null where none of ours runs. */
    private final ThreadLocal<Begun> begun = new ThreadLocal<>();

    /** @param anew since what it was decided by was {@link Outdated}. @param atTheEnd what it does then */
    private record Begun(boolean anew, List<Runnable> atTheEnd) {}

    /** What the work decided by was out of date: doing it anew decides otherwise. */
    public static final class Outdated extends RuntimeException {
        /** @param otherwise what the caller is told where it goes on like that */
        public Outdated(Problem otherwise) {
            super(null, otherwise, false, false);
        }
    }

    /**
     * @throws Problem 409 {@code request.stale} when somebody else changed the same row first, 503 {@code server.busy}
     *     when a lock could not be had
     */
    public <T> T retrying(Supplier<T> work) {
        running.incrementAndGet();
        try {
            return again(work);
        } finally {
            running.decrementAndGet();
        }
    }

    private <T> T again(Supplier<T> work) {
        boolean outdated = false;
        for (int turn = 1; ; turn++) {
            boolean anew = outdated;
            try {
                return QuarkusTransaction.requiringNew().call(() -> toTheEnd(work, anew));
            } catch (RuntimeException failed) {
                outdated |= failed instanceof Outdated;
                if ((isDeadlock(failed) || failed instanceof Outdated) && turn < TRIES) continue;
                throw told(failed);
            }
        }
    }

    private <T> T toTheEnd(Supplier<T> work, boolean anew) {
        Begun outer = begun.get();
        List<Runnable> ours = new ArrayList<>(1);
        begun.set(new Begun(anew, ours));
        try {
            T result = work.get();
            for (int i = 0; i < ours.size(); i++) ours.get(i).run(); // which may bring another
            return result;
        } finally {
            if (outer == null) begun.remove();
            else begun.set(outer);
        }
    }

    /**
     * Does that when all else in the running transaction is done, right before the commit: a row that everybody waits for is
     * locked last and let go at once. What it throws takes everything back.
     */
    public void last(Runnable change) {
        Begun ours = begun.get();
        if (ours == null) throw new IllegalStateException("nobody would do it");
        ours.atTheEnd.add(change);
    }

    /** Whether the running transaction was begun once more since it was {@link Outdated}: it had better be sure at once. */
    public boolean isAnew() {
        Begun ours = begun.get();
        return ours != null && ours.anew;
    }

    /** Waits until none was running for a moment: who does one after the other has a gap between them. */
    boolean areOver(Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        for (int quiet = 0; quiet < QUIET_LOOKS; quiet = running.get() == 0 ? quiet + 1 : 0) {
            if (System.nanoTime() > until) return false;
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    /** Does the work, tells what came of it, and takes it back. */
    public <T> T rehearsing(Supplier<T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        try {
            return retrying(() -> {
                result.set(work.get());
                last(() -> {
                    throw new Undo();
                });
                return null;
            });
        } catch (Undo done) {
            return result.get();
        }
    }

    private static final class Undo extends RuntimeException {
        Undo() {
            super(null, null, false, false);
        }
    }

    private static RuntimeException told(RuntimeException failed) {
        Problem problem = causeOf(failed, Problem.class);
        if (problem != null) return problem;
        if (causeOf(failed, OptimisticLockException.class) != null
                || causeOf(failed, StaleStateException.class) != null) {
            return Problems.conflict("request.stale");
        }
        return isDeadlock(failed) || isLockTimeout(failed) ? Problems.unavailable("server.busy") : failed;
    }

    public static boolean isDuplicate(Throwable failed) {
        return hasCode(failed, DUPLICATE);
    }

    static boolean isLockTimeout(Throwable failed) {
        return hasCode(failed, LOCK_WAIT_TIMEOUT);
    }

    private static boolean isDeadlock(Throwable failed) {
        return hasCode(failed, DEADLOCK);
    }

    private static boolean hasCode(Throwable failed, int code) {
        SQLException cause = causeOf(failed, SQLException.class);
        return cause != null && cause.getErrorCode() == code;
    }

    private static <X extends Throwable> X causeOf(Throwable failed, Class<X> kind) {
        for (Throwable t = failed; t != null; t = t.getCause() == t ? null : t.getCause()) {
            if (kind.isInstance(t)) return kind.cast(t);
        }
        return null;
    }
}
