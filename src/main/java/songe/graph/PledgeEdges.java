package songe.graph;

import static songe.graph.ThingKind.ORDER;
import static songe.graph.ThingKind.PLEDGE;
import static songe.graph.ThingKind.UNIT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import songe.partner.Partners;
import songe.pledge.PledgeFact;

/** Of pledges: whose they are, and which orders used how much of them. */
@ApplicationScoped
class PledgeEdges {
    private final Edges edges;
    private final Partners partners;

    PledgeEdges(Edges edges, Partners partners) {
        this.edges = edges;
        this.partners = partners;
    }

    void on(@Observes PledgeFact.Made fact) {
        String unit = partners.known(fact.about().partnerId()).code();
        edges.write(fact, Thing.of(UNIT, unit), EdgeKind.GIVES, pledge(fact));
    }

    void on(@Observes PledgeFact.Used fact) {
        if (fact.order() == null) return; // given without one: there is nothing that it went to
        edges.write(fact, pledge(fact), EdgeKind.USED_BY, Thing.of(ORDER, fact.order()), fact.quantity());
    }

    private static Thing pledge(PledgeFact fact) {
        return Thing.of(PLEDGE, fact.about().number());
    }
}
