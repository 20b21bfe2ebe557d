package songe.bench;

import java.util.concurrent.atomic.AtomicLong;

/** Looks twice a second how much memory a process holds. */
final class Memory implements AutoCloseable {
    private final AtomicLong most = new AtomicLong();
    private final Thread looking;

    Memory(App app) {
        looking = new Thread(() -> {
            try {
                while (true) {
                    most.accumulateAndGet(app.residentMegabytes(), Math::max);
                    Thread.sleep(500);
                }
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        });
        looking.setDaemon(true);
        looking.start();
    }

    /** In megabytes. */
    long most() {
        return most.get();
    }

    @Override
    public void close() {
        looking.interrupt();
    }
}
