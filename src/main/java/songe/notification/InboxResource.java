package songe.notification;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import songe.identity.Callers;
import songe.shared.Cursor;
import songe.shared.Page;
import songe.shared.PageRequest;
import songe.shared.Problems;

@Path("/api/inbox")
@Authenticated
@Transactional
public class InboxResource {
    private final Callers callers;
    private final Clock clock;

    InboxResource(Callers callers, Clock clock) {
        this.callers = callers;
        this.clock = clock;
    }

    /** Newest first. */
    @GET
    public Page<Notification.InboxMessage> inbox(@Valid @BeanParam PageRequest page) {
        Cursor after = page.cursor();
        long before = after == null ? Long.MAX_VALUE : after.id();
        List<Notification> rows = Notification.of(callers.current().id(), before, page.size + 1);
        return Page.of(rows, page.size, n -> new Cursor(0, n.id())).map(Notification::view);
    }

    @GET
    @Path("unread")
    public Unread unread() {
        return new Unread(Notification.unread(callers.current().id()));
    }

    @PUT
    @Path("{id:\\d{1,18}}/read")
    public void read(@RestPath long id) {
        Notification.of(callers.current().id(), id)
                .orElseThrow(() -> Problems.notFound("not-found"))
                .read(clock.instant());
    }

    public record Unread(long count) {}
}
