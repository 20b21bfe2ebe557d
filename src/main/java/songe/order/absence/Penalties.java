package songe.order.absence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import songe.catalog.ItemRef;
import songe.catalog.Items;
import songe.identity.PersonRef;
import songe.identity.PersonalData;

/** What somebody is told about their own no-shows: what counts, until when, and what may be said against it. */
@ApplicationScoped
@Transactional
class Penalties implements PersonalData {
    static final Duration APPEAL_WITHIN = Duration.ofDays(7);

    private final NoShows noShows;
    private final Disputes disputes;
    private final Items items;
    private final Clock clock;

    Penalties(NoShows noShows, Disputes disputes, Items items, Clock clock) {
        this.noShows = noShows;
        this.disputes = disputes;
        this.items = items;
        this.clock = clock;
    }

    PenaltyView of(long personId) {
        Instant now = clock.instant();
        List<NoShow> all = noShows.about(personId, now);
        Map<Long, ItemRef> itemById =
                items.byIds(all.stream().map(NoShow::itemId).collect(Collectors.toSet()));
        Map<Long, DisputeRef> appeals =
                disputes.lastOf(all.stream().map(NoShow::orderId).toList());
        List<PenaltyView.NoShowView> lines = all.stream()
                .map(n -> line(n, personId, itemById.get(n.itemId()), appeals.get(n.orderId()), now))
                .toList();
        int counted = (int) lines.stream().filter(l -> l.own() && l.counts()).count();
        Instant paused = all.isEmpty() ? null : noShows.pausedUntil(all.get(0).townId(), "p:" + personId, now);
        return new PenaltyView(counted, Pauses.THIRD, paused, lines);
    }

    private static PenaltyView.NoShowView line(NoShow n, long personId, ItemRef item, DisputeRef last, Instant now) {
        DisputeRef appeal = last == null || last.kind() != DisputeKind.APPEAL ? null : last;
        Instant until = n.at().plus(APPEAL_WITHIN);
        boolean open = appeal == null && n.excuse() == null && now.isBefore(until);
        return new PenaltyView.NoShowView(
                n.number(),
                item.title(),
                n.isOf(personId),
                n.startsAt(),
                n.at(),
                n.counts(now),
                n.excuse() == null ? null : n.excuse().words(),
                n.fadesAt(),
                open ? until : null,
                appeal == null ? null : view(appeal));
    }

    private static PenaltyView.AppealView view(DisputeRef appeal) {
        return new PenaltyView.AppealView(
                appeal.at(), appeal.words(), appeal.dueAt(), appeal.outcome(), appeal.answer());
    }

    @Override
    public String name() {
        return "noShows";
    }

    @Override
    public Object of(PersonRef person) {
        return of(person.id()).items();
    }

    @Override
    public void erase(PersonRef person) {
        noShows.forget("p:" + person.id());
    }
}
