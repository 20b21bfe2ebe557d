package songe.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.Blocking;
import java.util.List;
import songe.identity.Caller;
import songe.identity.Presences;
import songe.shared.Transactions;

/** The socket: the first message brings a ticket, all others only say that somebody is still there. */
@WebSocket(path = "/api/live")
public class LiveSocket {
    private final Viewers viewers;
    private final Tickets tickets;
    private final Presences presences;
    private final Watches watches;
    private final Transactions transactions;
    private final ObjectMapper json;

    LiveSocket(
            Viewers viewers,
            Tickets tickets,
            Presences presences,
            Watches watches,
            Transactions transactions,
            ObjectMapper json) {
        this.viewers = viewers;
        this.tickets = tickets;
        this.presences = presences;
        this.watches = watches;
        this.transactions = transactions;
        this.json = json;
    }

    @OnOpen
    void open(WebSocketConnection socket) {
        viewers.enter(socket);
    }

    record Ticket(String ticket) {}

    @OnTextMessage
    @Blocking
    void hear(String text, WebSocketConnection socket) {
        Viewer viewer = viewers.of(socket);
        if (viewer == null) return;
        viewer.heard();
        if (viewer.seat() != null) return;
        String ticket = ticketIn(text);
        if (ticket == null) viewers.close(viewer, Viewers.NONSENSE);
        else admit(viewer, ticket);
    }

    private String ticketIn(String text) {
        try {
            return json.readValue(text, Ticket.class).ticket();
        } catch (JsonProcessingException nonsense) {
            return null;
        }
    }

    private void admit(Viewer viewer, String ticket) {
        Viewer.Seat seat = tickets.take(ticket)
                .map(family -> transactions.retrying(() -> seat(family)))
                .orElse(null);
        if (seat == null) viewers.close(viewer, Viewers.NOT_SIGNED_IN);
        else viewer.sit(seat); // the feed says when it begins to tell
    }

    private Viewer.Seat seat(String family) {
        Caller caller = presences.still(List.of(family)).get(family);
        return caller == null ? null : new Viewer.Seat(family, caller, watches.of(caller));
    }

    @OnClose
    void closed(WebSocketConnection socket) {
        viewers.leave(socket);
    }

    /** A line that breaks, a message that is too long: nothing to tell anybody. */
    @OnError
    void failed(Throwable why, WebSocketConnection socket) {
        viewers.leave(socket);
    }
}
