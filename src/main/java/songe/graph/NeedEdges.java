package songe.graph;

import static songe.graph.ThingKind.ITEM;
import static songe.graph.ThingKind.NEED;
import static songe.graph.ThingKind.ORDER;
import static songe.graph.ThingKind.UNIT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import songe.need.NeedFact;
import songe.partner.Partners;

/** Of needs: into which other one they went, who took them, and what became of them. A project says itself what it comes from. */
@ApplicationScoped
class NeedEdges {
    private final Edges edges;
    private final Partners partners;

    NeedEdges(Edges edges, Partners partners) {
        this.edges = edges;
        this.partners = partners;
    }

    void on(@Observes NeedFact.Merged fact) {
        edges.write(fact, need(fact), EdgeKind.MERGED_INTO, Thing.of(NEED, fact.into()));
    }

    void on(@Observes NeedFact.Claimed fact) {
        edges.write(fact, unit(fact.about().partnerId()), EdgeKind.CLAIMED, need(fact));
    }

    void on(@Observes NeedFact.Returned fact) {
        edges.forget(fact.townId(), unit(fact.unitId()), EdgeKind.CLAIMED, need(fact));
    }

    void on(@Observes NeedFact.BecameOrder fact) {
        for (String order : fact.orders()) edges.write(fact, need(fact), EdgeKind.BECAME, Thing.of(ORDER, order));
    }

    void on(@Observes NeedFact.BecameService fact) {
        edges.write(fact, need(fact), EdgeKind.BECAME, Thing.of(ITEM, fact.serviceItemId()));
    }

    private Thing unit(long partnerId) {
        return Thing.of(UNIT, partners.known(partnerId).code());
    }

    private static Thing need(NeedFact fact) {
        return Thing.of(NEED, fact.about().number());
    }
}
