package songe.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import songe.catalog.ItemRef;
import songe.catalog.Items;
import songe.identity.Caller;
import songe.identity.Role;
import songe.partner.PartnerRef;
import songe.partner.Partners;
import songe.shared.Problems;

/** Whose items a caller may write. */
@ApplicationScoped
class Units {
    private final Partners partners;
    private final Items items;

    Units(Partners partners, Items items) {
        this.partners = partners;
        this.items = items;
    }

    Set<Long> ids(Caller caller, Role... roles) {
        return Arrays.stream(roles)
                .flatMap(role -> caller.scopesOf(role).stream())
                .map(code -> partners.find(caller.town(), code))
                .flatMap(Optional::stream)
                .map(PartnerRef::id)
                .collect(Collectors.toSet());
    }

    /** An item of a unit the caller answers for. @throws Problem 404 {@code item.unknown} */
    ItemRef item(Caller caller, long id) {
        ItemRef item = items.any(caller.town(), id);
        Long unit = item.data().partnerId();
        if (unit == null || !ids(caller, Role.PARTNER).contains(unit)) throw Problems.notFound("item.unknown");
        return item;
    }
}
