package songe.order;

import jakarta.annotation.Nullable;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import songe.catalog.Items;
import songe.identity.Caller;
import songe.identity.Callers;

/** How many take part in a project or stand behind a need. */
@Path("/api/items/{id:\\d{1,18}}/support")
public class SupportResource {
    private final Items items;
    private final Callers callers;

    SupportResource(Items items, Callers callers) {
        this.items = items;
        this.callers = callers;
    }

    /** @param mine the number of the caller's own order; null for who has none, or is not signed in */
    public record Support(long count, @Nullable String mine) {}

    @GET
    @Transactional
    public Support support(@RestPath long id) {
        items.get(callers.town().id(), id);
        Caller caller = callers.orNull();
        return new Support(Order.count("itemId = ?1 and participation is not null", id), mine(id, caller));
    }

    private static String mine(long itemId, Caller caller) {
        if (caller == null) return null;
        return Order.<Order>find(
                        "itemId = ?1 and requesterId = ?2 and participation is not null order by id",
                        itemId,
                        caller.id())
                .firstResultOptional()
                .map(o -> o.number)
                .orElse(null);
    }
}
