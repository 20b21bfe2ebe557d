package songe.pledge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import songe.catalog.ItemRef;
import songe.catalog.Items;
import songe.identity.People;
import songe.identity.PersonRef;
import songe.partner.PartnerBrief;
import songe.partner.PartnerRef;
import songe.partner.Partners;
import songe.shared.Days;

/** Pledges and their ledgers as a unit reads them: of residents there are only numbers of orders. */
@ApplicationScoped
class PledgeViews {
    private final Items items;
    private final Partners partners;
    private final People people;
    private final Clock clock;

    PledgeViews(Items items, Partners partners, People people, Clock clock) {
        this.items = items;
        this.partners = partners;
        this.people = people;
        this.clock = clock;
    }

    PledgeView of(Pledge pledge) {
        return of(List.of(pledge)).get(0);
    }

    List<PledgeView> of(List<Pledge> pledges) {
        Map<Long, ItemRef> given = items.byIds(
                pledges.stream().map(Pledge::itemId).filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<Long, PartnerRef> units =
                partners.byIds(pledges.stream().map(Pledge::partnerId).collect(Collectors.toSet()));
        LocalDate today = Days.day(clock.instant());
        return pledges.stream()
                .map(p -> new PledgeView(
                        p.number(),
                        PartnerBrief.of(units.get(p.partnerId())),
                        p.title(),
                        p.itemId() == null ? null : PledgeView.PledgedItem.of(given.get(p.itemId())),
                        p.unitWord(),
                        p.from(),
                        p.until(),
                        PledgeState.of(p, today),
                        p.balance()))
                .toList();
    }

    List<MovementView> movements(List<Movement> rows) {
        Map<Long, PersonRef> known = people.byIds(rows.stream()
                .filter(m -> m.order() == null && m.by() != null)
                .map(Movement::by)
                .collect(Collectors.toSet()));
        return rows.stream()
                .map(m -> new MovementView(m.kind(), m.quantity(), m.order(), nameOf(m, known), m.at(), m.after()))
                .toList();
    }

    private static String nameOf(Movement m, Map<Long, PersonRef> known) {
        PersonRef who = m.order() == null && m.by() != null ? known.get(m.by()) : null;
        return who == null ? null : who.name();
    }
}
