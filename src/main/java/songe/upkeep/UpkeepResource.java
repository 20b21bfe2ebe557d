package songe.upkeep;

import static songe.identity.Role.PARTNER_ROLE;

import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import songe.catalog.ItemRef;
import songe.catalog.Items;
import songe.identity.Caller;
import songe.identity.Callers;
import songe.identity.Role;
import songe.partner.PartnerRef;
import songe.partner.Partners;
import songe.shared.Page;
import songe.shared.Problems;
import songe.shared.Transactions;

/** What the caller's unit is asked about: does it still give it? */
@Path("/api/partner/upkeep")
@RolesAllowed(PARTNER_ROLE)
public class UpkeepResource {
    private final Transactions transactions;
    private final Upkeep upkeep;
    private final Items items;
    private final Partners partners;
    private final Callers callers;
    private final Clock clock;

    UpkeepResource(
            Transactions transactions, Upkeep upkeep, Items items, Partners partners, Callers callers, Clock clock) {
        this.transactions = transactions;
        this.upkeep = upkeep;
        this.items = items;
        this.partners = partners;
        this.callers = callers;
        this.clock = clock;
    }

    /** @param lastGivenAt null: nobody had it so far, @param until without an answer it is withdrawn then */
    public record AskedItem(long id, String title, @Nullable Instant lastGivenAt, Instant askedAt, Instant until) {}

    /** Longest asked first; all of them, there are few. */
    @GET
    public Page<AskedItem> asked() {
        Caller caller = callers.current();
        return transactions.retrying(() -> Page.whole(views(ItemCheck.asked(caller.town(), units(caller)))));
    }

    private List<AskedItem> views(List<ItemCheck> checks) {
        Set<Long> ids = checks.stream().map(ItemCheck::itemId).collect(Collectors.toSet());
        Map<Long, ItemRef> named = items.byIds(ids);
        Map<Long, Instant> given = upkeep.lastGiven(ids);
        return checks.stream()
                .map(c -> new AskedItem(
                        c.itemId(), named.get(c.itemId()).title(), given.get(c.itemId()), c.askedAt(), c.lookAt()))
                .toList();
    }

    private Set<Long> units(Caller caller) {
        return caller.scopesOf(Role.PARTNER).stream()
                .flatMap(code -> partners.find(caller.town(), code).stream())
                .map(PartnerRef::id)
                .collect(Collectors.toSet());
    }

    /** Yes, still. Said twice it is said once. */
    @PUT
    @Path("{id:\\d{1,18}}")
    public void stillOffered(@RestPath long id) {
        Caller caller = callers.current();
        transactions.retrying(() -> {
            ItemCheck check =
                    ItemCheck.of(caller.town(), id, units(caller)).orElseThrow(() -> Problems.notFound("item.unknown"));
            if (check.isAsked()) upkeep.stillOffered(check, clock.instant(), caller.id());
            return null;
        });
    }
}
