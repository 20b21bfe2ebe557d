package songe.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import songe.catalog.ItemContent;
import songe.catalog.ItemFact;
import songe.catalog.ItemRef;
import songe.catalog.ItemShelf;
import songe.catalog.ItemStatus;
import songe.catalog.Items;
import songe.identity.Caller;
import songe.identity.People;
import songe.identity.PersonRef;
import songe.partner.PartnerBrief;
import songe.partner.Partners;
import songe.shared.Cursor;
import songe.shared.Page;
import songe.shared.PageRequest;
import songe.shared.Problems;
import songe.shared.Transactions;

/** What the town decides on the items that units submit. */
@ApplicationScoped
class Approvals {
    private final Transactions transactions;
    private final Items items;
    private final ItemShelf shelf;
    private final Partners partners;
    private final People people;
    private final Places places;
    private final ItemSteps steps;
    private final Clock clock;

    Approvals(
            Transactions transactions,
            Items items,
            ItemShelf shelf,
            Partners partners,
            People people,
            Places places,
            ItemSteps steps,
            Clock clock) {
        this.transactions = transactions;
        this.items = items;
        this.shelf = shelf;
        this.partners = partners;
        this.people = people;
        this.places = places;
        this.steps = steps;
        this.clock = clock;
    }

    /** What waits, longest first. */
    Page<ApprovalView> queue(Caller caller, PageRequest page) {
        return transactions.retrying(() -> {
            List<ItemVersion> rows = ItemVersion.waiting(caller.town(), page.cursor(), page.size + 1);
            Map<Long, ItemRef> itemById =
                    items.byIds(rows.stream().map(ItemVersion::itemId).collect(Collectors.toSet()));
            return Page.of(rows, page.size, v -> new Cursor(v.submittedAt().toEpochMilli(), v.id()))
                    .map(v -> view(v, itemById.get(v.itemId())));
        });
    }

    long waiting(Caller caller) {
        return transactions.retrying(() -> ItemVersion.countWaiting(caller.town()));
    }

    /** @throws songe.shared.Problem 404 {@code publishing.decided} when nothing of it waits any more */
    ApprovalView one(Caller caller, long itemId) {
        return transactions.retrying(() -> ItemVersion.latest(caller.town(), itemId)
                .filter(v -> v.status() == VersionStatus.SUBMITTED)
                .map(v -> view(v, items.any(caller.town(), itemId)))
                .orElseThrow(() -> Problems.notFound("publishing.decided")));
    }

    private ApprovalView view(ItemVersion v, ItemRef item) {
        boolean first = item.publication().status() == ItemStatus.DRAFT;
        ItemContent content = v.content();
        List<PlannedTime> added = places.lacking(v.townId(), v.itemId(), VersionOffer.of(v));
        return new ApprovalView(
                item.id(),
                v.revision(),
                item.data().code(),
                content.title(),
                content.list(),
                content.category(),
                PartnerBrief.of(partners.byId(item.data().partnerId())),
                first,
                v.submittedAt(),
                people.byId(v.submittedBy()).map(PersonRef::name).orElse(null),
                Differences.between(
                        first ? null : item.content(),
                        content,
                        places.words(places.offered(v.townId(), v.itemId())),
                        places.words(added)));
    }

    PartnerItem decide(Caller caller, long itemId, DecideItem in) {
        return transactions.retrying(() -> {
            shelf.lock(caller.town(), itemId); // or two operators would decide on one version
            ItemRef item = items.any(caller.town(), itemId);
            ItemVersion version = ItemVersion.latest(caller.town(), itemId)
                    .orElseThrow(() -> Problems.conflict("publishing.nothing-new"));
            if (version.status() == VersionStatus.SUBMITTED
                    && in.revision() != null
                    && !Objects.equals(in.revision(), version.revision()))
                throw Problems.conflict("publishing.rewritten");
            if (in.decision() == DecideItem.Decision.APPROVE) approve(caller, item, version);
            else sendBack(caller, item, version, in.reason());
            return PartnerItem.of(items.any(caller.town(), itemId), version, false);
        });
    }

    private void approve(Caller caller, ItemRef item, ItemVersion version) {
        version.approve(clock.instant(), caller.id());
        shelf.publish(caller.town(), item.id(), version.content());
        places.open(caller.town(), item.id(), VersionOffer.of(version));
        steps.tell(item, version.content().title(), caller, ItemFact.Approved::new);
    }

    private void sendBack(Caller caller, ItemRef item, ItemVersion version, String reason) {
        if (reason == null) throw Problems.field("reason", "publishing.reason-required");
        version.sendBack(clock.instant(), caller.id(), reason.strip());
        steps.tell(item, version.content().title(), caller, ItemFact.SentBack::new);
    }
}
