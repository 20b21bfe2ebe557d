package songe.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import songe.catalog.Booking;
import songe.catalog.ItemContent;
import songe.catalog.ItemFact;
import songe.catalog.ItemRef;
import songe.catalog.ItemShelf;
import songe.catalog.Items;
import songe.identity.Caller;
import songe.identity.Role;
import songe.partner.OwnUnits;
import songe.shared.Cursor;
import songe.shared.Days;
import songe.shared.Numbers;
import songe.shared.Page;
import songe.shared.PageRequest;
import songe.shared.Problems;
import songe.shared.Replies;
import songe.shared.Transactions;

/** What a partner unit does with its items until they wait for the town. */
@ApplicationScoped
class Publishing {
    private final Transactions transactions;
    private final Replies replies;
    private final Items items;
    private final ItemShelf shelf;
    private final Units units;
    private final OwnUnits own;
    private final Proposals proposals;
    private final Places places;
    private final ItemSteps steps;
    private final Clock clock;

    Publishing(
            Transactions transactions,
            Replies replies,
            Items items,
            ItemShelf shelf,
            Units units,
            OwnUnits own,
            Proposals proposals,
            Places places,
            ItemSteps steps,
            Clock clock) {
        this.transactions = transactions;
        this.replies = replies;
        this.items = items;
        this.shelf = shelf;
        this.units = units;
        this.own = own;
        this.proposals = proposals;
        this.places = places;
        this.steps = steps;
        this.clock = clock;
    }

    /** Newest first. */
    Page<PartnerItem> list(Caller caller, PageRequest page) {
        return transactions.retrying(() -> {
            Cursor after = page.cursor();
            long before = after == null ? Long.MAX_VALUE : after.id();
            Set<Long> all = units.ids(caller, Role.PARTNER, Role.WORKER);
            Set<Long> own = units.ids(caller, Role.PARTNER);
            List<ItemRef> rows = items.ofUnits(caller.town(), all, before, page.size + 1);
            Map<Long, ItemVersion> newest = ItemVersion.latest(
                    caller.town(), rows.stream().map(ItemRef::id).collect(Collectors.toSet()));
            return Page.of(rows, page.size, i -> new Cursor(0, i.id()))
                    .map(i -> PartnerItem.of(
                            i, newest.get(i.id()), own.contains(i.data().partnerId())));
        });
    }

    PartnerItemDetail view(Caller caller, long id) {
        return transactions.retrying(() -> detail(caller, id));
    }

    /** Once per caller and key; see {@link Replies}. @param unit null: the caller's only one */
    Response create(Caller caller, String key, String unit, PublishItem in) {
        return replies.once(caller.id(), key, "POST /partner/items?unit=" + unit, in, () -> {
            long partnerId = own.one(caller, unit).id();
            return detail(caller, draft(caller, partnerId, proposals.of(caller.town(), in)));
        });
    }

    /** A new draft with the same content, shown a month later, as last month's was. */
    Response copy(Caller caller, String key, long id) {
        return replies.once(caller.id(), key, "POST /partner/items/" + id + "/copy", "", () -> {
            ItemRef item = units.item(caller, id);
            ItemVersion open = open(caller, id);
            ItemContent content = open == null ? item.content() : open.content();
            if (content.booking() == Booking.LOTTERY) throw Problems.unprocessable("publishing.lottery");
            List<PlannedTime> times = new ArrayList<>(places.offered(caller.town(), id));
            if (open != null) times.addAll(places.lacking(caller.town(), id, VersionOffer.of(open)));
            // town data may say of one station both when and on request
            times.removeIf(t -> t.isOnRequest() == Proposals.isTimed(content.booking()));
            ItemContent next = content.shown(monthOn(content.publishFrom()), monthOn(content.publishUntil()));
            return detail(caller, draft(caller, item.data().partnerId(), new Proposal(next, times)));
        });
    }

    private static Instant monthOn(Instant at) {
        return at == null ? null : at.atZone(Days.ZONE).plusMonths(1).toInstant();
    }

    private long draft(Caller caller, long partnerId, Proposal proposal) {
        long id = shelf.draft(caller.town(), "P-" + Numbers.spoken(), partnerId, proposal.content());
        ItemVersion version = new ItemVersion(caller.town(), id, 1, proposal.content());
        version.persist();
        VersionOffer.replace(version, proposal.times());
        return id;
    }

    /** What is public stays as it is: an item whose newest version was approved gets another one. */
    PartnerItemDetail write(Caller caller, long id, PublishItem in) {
        return change(caller, id, item -> {
            Proposal proposal = proposals.of(caller.town(), in);
            ItemVersion newest = ItemVersion.latest(caller.town(), id).orElse(null);
            boolean open = newest != null && newest.isOpen();
            ItemVersion version = open ? newest : new ItemVersion(caller.town(), id, next(newest), proposal.content());
            version.write(proposal.content());
            version.persist();
            VersionOffer.replace(version, proposal.times());
        });
    }

    private static int next(ItemVersion newest) {
        return newest == null ? 1 : newest.ordinal() + 1;
    }

    PartnerItemDetail submit(Caller caller, long id) {
        return change(caller, id, item -> {
            ItemVersion version = newest(caller, item);
            version.submit(clock.instant(), caller.id());
            places.requireSomewhere(version);
            steps.tell(item, version.content().title(), caller, ItemFact.Submitted::new);
        });
    }

    /** Before anybody has decided. */
    PartnerItemDetail takeBack(Caller caller, long id) {
        return change(caller, id, item -> {
            ItemVersion version = newest(caller, item);
            version.takeBack();
            steps.tell(item, version.content().title(), caller, ItemFact.TakenBack::new);
        });
    }

    private static ItemVersion newest(Caller caller, ItemRef item) {
        return ItemVersion.latest(caller.town(), item.id())
                .orElseThrow(() -> Problems.conflict("publishing.nothing-new"));
    }

    private PartnerItemDetail change(Caller caller, long id, Consumer<ItemRef> verb) {
        return transactions.retrying(() -> {
            shelf.lock(caller.town(), id);
            verb.accept(units.item(caller, id));
            return detail(caller, id);
        });
    }

    private PartnerItemDetail detail(Caller caller, long id) {
        ItemRef item = units.item(caller, id);
        ItemVersion open = open(caller, id);
        ItemContent content = open == null ? item.content() : open.content();
        List<PlannedTime> added = open == null ? List.of() : VersionOffer.of(open);
        return new PartnerItemDetail(
                PartnerItem.of(item, open, true),
                content.summary(),
                content.description(),
                content.capacity(),
                content.eligibility(),
                content.guards(),
                places.codes(added),
                places.weekly(added),
                places.words(places.offered(caller.town(), id)));
    }

    /** Null when all that was written is public. */
    private static ItemVersion open(Caller caller, long id) {
        return ItemVersion.latest(caller.town(), id).filter(ItemVersion::isOpen).orElse(null);
    }
}
