package songe.browse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import songe.catalog.Guard;
import songe.catalog.ItemRef;
import songe.catalog.Items;
import songe.partner.Partners;
import songe.pledge.Pledges;
import songe.shared.Days;

/** All that is to be read of one item. */
@ApplicationScoped
@Transactional
class ItemPages {
    private final Items items;
    private final Partners partners;
    private final TownMaps maps;
    private final Catalogue catalogue;
    private final Pledges pledges;
    private final Clock clock;

    ItemPages(Items items, Partners partners, TownMaps maps, Catalogue catalogue, Pledges pledges, Clock clock) {
        this.items = items;
        this.partners = partners;
        this.maps = maps;
        this.catalogue = catalogue;
        this.pledges = pledges;
        this.clock = clock;
    }

    ItemDetail of(long townId, long id, String near) {
        ItemRef i = items.shown(townId, id);
        TownMap map = maps.of(townId, near, List.of(id));
        ItemView v = ItemView.of(
                i,
                partners.byId(i.data().partnerId()),
                map.nearest(id, false),
                catalogue.free(List.of(i)).get(id));
        return new ItemDetail(
                v.id(),
                v.code(),
                v.list(),
                v.category(),
                v.title(),
                v.summary(),
                v.fulfilment(),
                v.booking(),
                v.bookable(),
                v.closedText(),
                v.durationMinutes(),
                v.partner(),
                v.nearest(),
                v.freeThisWeek(),
                i.data().eligibility(),
                i.eligibility().words(),
                i.guards().stream().map(Guard::view).toList(),
                i.description(),
                i.fulfilment().needsAddress(),
                left(i),
                map.carrying(id).stream()
                        .map(s -> ItemDetail.Carrier.of(s, map.metres(s)))
                        .toList());
    }

    /** An item without a pledge asks nothing more. */
    private ItemDetail.Left left(ItemRef item) {
        if (!item.isPledged()) return null;
        return pledges.left(item.townId(), item.id(), Days.day(clock.instant()))
                .map(left -> new ItemDetail.Left(left.quantity(), left.unitWord(), left.until()))
                .orElse(null);
    }
}
