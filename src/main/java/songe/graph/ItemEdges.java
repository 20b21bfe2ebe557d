package songe.graph;

import static songe.graph.ThingKind.ITEM;
import static songe.graph.ThingKind.UNIT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import songe.catalog.ItemFact;
import songe.partner.Partners;

/** Of items: whose they are, from when the town first approved them. */
@ApplicationScoped
class ItemEdges {
    private final Edges edges;
    private final Partners partners;

    ItemEdges(Edges edges, Partners partners) {
        this.edges = edges;
        this.partners = partners;
    }

    void on(@Observes ItemFact.Approved approved) {
        ItemFact.About item = approved.about();
        if (item.partnerId() == null) return;
        String unit = partners.known(item.partnerId()).code();
        edges.write(approved, Thing.of(UNIT, unit), EdgeKind.GIVES, Thing.of(ITEM, item.itemId()));
    }
}
