package songe.live;

import io.quarkus.websockets.next.WebSocketConnection;
import songe.identity.Caller;

/** One open socket: nobody's at first. */
final class Viewer {
    private final WebSocketConnection socket;
    private volatile Seat seat;
    private volatile int silentTurns;
    private volatile boolean ready;

    /** Whose it is. */
    record Seat(String family, Caller caller, Watch watch) {}

    Viewer(WebSocketConnection socket) {
        this.socket = socket;
    }

    WebSocketConnection socket() {
        return socket;
    }

    void sit(Seat taken) {
        seat = taken;
    }

    /** Null while nobody came with a ticket. */
    Seat seat() {
        return seat;
    }

    /** Told that it is told from now on. */
    boolean isReady() {
        return ready;
    }

    void ready() {
        ready = true;
    }

    void heard() {
        silentTurns = 0;
    }

    /** @return for how many turns nothing was heard from it */
    int turn() {
        return ++silentTurns;
    }
}
