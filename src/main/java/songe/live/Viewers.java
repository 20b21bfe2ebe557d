package songe.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** The sockets that are open at this instance, and whose they are. */
@ApplicationScoped
class Viewers {
    private static final Logger LOG = Logger.getLogger(Viewers.class);

    /** As many as there are people at desks in some towns; more are no people. */
    private static final int MOST = 5000;

    /** The client fetches another ticket and comes again; where it gets none, the sign-in is over. */
    static final CloseReason NOT_SIGNED_IN = new CloseReason(4401, "not signed in");

    static final CloseReason SILENT = new CloseReason(4408, "silent");
    static final CloseReason NONSENSE = new CloseReason(4400, "not understood");
    private static final CloseReason FULL = new CloseReason(1013, "try again later");

    private final Map<String, Viewer> all = new ConcurrentHashMap<>();
    private final ObjectMapper json;

    Viewers(ObjectMapper json) {
        this.json = json;
    }

    /** @param changes empty where there are none to tell */
    private record Message(Kind type, List<ChangeView> changes) {}

    enum Kind {
        /** From now on the socket tells. */
        READY,
        CHANGED,
        /** Nothing happened, and the line is not cut. The client answers with any message. */
        BEAT
    }

    void enter(WebSocketConnection socket) {
        if (all.size() < MOST) all.put(socket.id(), new Viewer(socket));
        else close(socket, FULL);
    }

    void leave(WebSocketConnection socket) {
        all.remove(socket.id());
    }

    /** Null for one that was sent away. */
    Viewer of(WebSocketConnection socket) {
        return all.get(socket.id());
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    Collection<Viewer> all() {
        return all.values();
    }

    void close(Viewer viewer, CloseReason why) {
        all.remove(viewer.socket().id());
        close(viewer.socket(), why);
    }

    void tell(Viewer viewer, Kind kind, List<ChangeView> changes) {
        viewer.socket()
                .sendText(written(new Message(kind, changes)))
                .subscribe()
                .with(sent -> {}, failed -> LOG.debug("a socket was closed before it was told"));
    }

    private static void close(WebSocketConnection socket, CloseReason why) {
        socket.close(why).subscribe().with(closed -> {}, failed -> LOG.debug("a socket was closed already"));
    }

    private String written(Message message) {
        try {
            return json.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // records of texts and times
        }
    }
}
