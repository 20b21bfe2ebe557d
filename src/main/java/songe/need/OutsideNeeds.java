package songe.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import songe.catalog.ItemFact;
import songe.order.Supporters.Doer;
import songe.shared.Sql;
import songe.words.WordFact;
import songe.words.Words;

/** What happens elsewhere and concerns a need: its words are taken down, its item is, or the service made of it is approved. */
@ApplicationScoped
class OutsideNeeds {
    private final jakarta.persistence.EntityManager em;
    private final NeedAccess access;
    private final Answers answers;
    private final NeedFacts facts;
    private final Words words;

    OutsideNeeds(
            jakarta.persistence.EntityManager em, NeedAccess access, Answers answers, NeedFacts facts, Words words) {
        this.em = em;
        this.access = access;
        this.answers = answers;
        this.facts = facts;
        this.words = words;
    }

    void on(@Observes WordFact.Withdrawn withdrawn) {
        if (withdrawn.place() != Words.Place.NEED) return;
        Need need = access.lock(withdrawn.townId(), withdrawn.order());
        String reason = words.reason(withdrawn.townId(), withdrawn.reviewId());
        if (need.status().isLive()) answers.withdraw(need, Doer.SYSTEM, reason);
        else need.takeDown(reason);
    }

    void on(@Observes ItemFact.Withdrawn withdrawn) {
        Need need = locked(withdrawn, "item_id");
        if (need != null && need.status().isLive()) answers.withdraw(need, Doer.SYSTEM, "镇里下架了");
    }

    void on(@Observes ItemFact.Approved approved) {
        Need need = locked(approved, "service_item_id");
        if (need == null || !need.is(NeedStatus.SERVICE)) return;
        long item = need.serviceItemId;
        need.answer = "已经做成一项服务，可以点了";
        facts.tell(need, Doer.SYSTEM, approved.at(), need.answer, about -> new NeedFact.ServiceOffered(about, item));
    }

    /** Null where there is none. @param column of the need that holds the item's id */
    private Need locked(ItemFact.Step step, String column) {
        return Sql.rows(
                        em,
                        "select id from need where town_id = ? and " + column + " = ? order by id limit 1 for update",
                        row -> row.getLong(1),
                        step.townId(),
                        step.about().itemId())
                .stream()
                .findFirst()
                .map(id -> em.find(Need.class, id))
                .orElse(null);
    }
}
