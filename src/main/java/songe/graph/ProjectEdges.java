package songe.graph;

import static songe.graph.ThingKind.NEED;
import static songe.graph.ThingKind.PROJECT;
import static songe.graph.ThingKind.RATING;
import static songe.graph.ThingKind.UNIT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import songe.partner.Partners;
import songe.project.ProjectFact;

/** Of projects: the need they come from, the unit that has them, how they were rated. */
@ApplicationScoped
class ProjectEdges {
    private final Edges edges;
    private final Partners partners;

    ProjectEdges(Edges edges, Partners partners) {
        this.edges = edges;
        this.partners = partners;
    }

    void on(@Observes ProjectFact.Proposed fact) {
        if (fact.need() != null) edges.write(fact, Thing.of(NEED, fact.need()), EdgeKind.BECAME, project(fact));
    }

    void on(@Observes ProjectFact.Claimed fact) {
        edges.write(fact, unit(fact.about().partnerId()), EdgeKind.CLAIMED, project(fact));
    }

    void on(@Observes ProjectFact.GivenBack fact) {
        edges.forget(fact.townId(), unit(fact.unitId()), EdgeKind.CLAIMED, project(fact));
    }

    void on(@Observes ProjectFact.Rated fact) {
        Thing rating = Thing.of(RATING, "P-" + fact.ratingId());
        edges.write(fact, project(fact), EdgeKind.RATED, rating, fact.score());
    }

    private Thing unit(long partnerId) {
        return Thing.of(UNIT, partners.known(partnerId).code());
    }

    private static Thing project(ProjectFact fact) {
        return Thing.of(PROJECT, fact.about().number());
    }
}
