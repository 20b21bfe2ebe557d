package songe.pledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import songe.catalog.ItemRef;
import songe.catalog.ItemShelf;
import songe.catalog.Items;
import songe.catalog.ListKind;
import songe.partner.PartnerRef;
import songe.shared.Days;
import songe.shared.Numbers;
import songe.shared.Problem;
import songe.shared.Problems;
import songe.shared.Sql;

/** Makes pledges. Runs in the caller's transaction. */
@ApplicationScoped
public class Pledges {
    private static final int LONGEST_DAYS = 366;

    private final EntityManager em;
    private final Items items;
    private final ItemShelf shelf;
    private final Accounts accounts;
    private final Clock clock;

    Pledges(EntityManager em, Items items, ItemShelf shelf, Accounts accounts, Clock clock) {
        this.em = em;
        this.items = items;
        this.shelf = shelf;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** By nobody in particular; answers its number. As for a person otherwise. */
    public String make(PartnerRef unit, MakePledge in) {
        return make(null, unit, in).number();
    }

    /**
     * @param by a person's id
     * @throws Problem 404 {@code item.unknown} for an item that is not the unit's, 422 {@code pledge.*}
     */
    Pledge make(Long by, PartnerRef unit, MakePledge in) {
        requireDays(in.from(), in.until());
        if (in.itemId() != null) requireOwn(unit, in.itemId());
        return add(by, unit.townId(), unit.id(), in, null);
    }

    /** What they are of, by number. */
    public Map<String, String> titles(long townId, Collection<String> numbers) {
        List<Object> values = new ArrayList<>(List.of(townId));
        values.addAll(numbers);
        return Sql.rows(
                        em,
                        "select number, title from pledge where town_id = ? and number in " + Sql.marks(numbers),
                        row -> Map.entry(row.getString(1), row.getString(2)),
                        values.toArray())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What can still be had of it, such as 12 人次. @param until the last day of the pledge that runs longest */
    public record Left(int quantity, String unitWord, LocalDate until) {}

    /** Of an item that day; empty where no pledge runs. Those that count something else than the first one are left out. */
    public Optional<Left> left(long townId, long itemId, LocalDate day) {
        List<Pledge> running = Pledge.covering(em, townId, itemId, day);
        if (running.isEmpty()) return Optional.empty();
        String word = running.get(0).unitWord();
        List<Pledge> alike =
                running.stream().filter(p -> p.unitWord().equals(word)).toList();
        int free = alike.stream().mapToInt(p -> p.balance().free()).sum();
        return Optional.of(new Left(free, word, alike.get(alike.size() - 1).until()));
    }

    /** The town has had one. */
    public boolean isAny(long townId) {
        return !Sql.rows(em, "select id from pledge where town_id = ? limit 1", row -> 1, townId)
                .isEmpty();
    }

    private void requireDays(LocalDate from, LocalDate until) {
        LocalDate today = Days.day(clock.instant());
        if (Days.sane(from).isBefore(today.withDayOfMonth(1))) throw Problems.field("from", "pledge.too-early");
        if (Days.sane(until).isBefore(from)) throw Problems.field("until", "pledge.days");
        if (until.isBefore(today)) throw Problems.field("until", "pledge.past");
        if (until.isAfter(from.plusDays(LONGEST_DAYS))) throw Problems.field("until", "pledge.too-long");
    }

    private void requireOwn(PartnerRef unit, long itemId) {
        ItemRef item = items.any(unit.townId(), itemId);
        if (item.data().partnerId() == null || item.data().partnerId() != unit.id())
            throw Problems.notFound("item.unknown");
        ListKind list = item.data().list();
        if (list != ListKind.SERVICE && list != ListKind.RESOURCE) throw Problems.field("itemId", "pledge.item");
    }

    /** @param copiedFrom the id of the pledge that it carries on; null: none */
    Pledge add(Long by, long townId, long unit, MakePledge in, Long copiedFrom) {
        Instant now = clock.instant();
        long id = Sql.key(
                em,
                "insert into pledge (town_id, number, partner_id, title, item_id, unit_word, first_day, last_day, pledged,"
                        + " free, copied_from, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                townId,
                Numbers.spoken(),
                unit,
                in.title(),
                in.itemId(),
                in.unitWord(),
                in.from(),
                in.until(),
                in.quantity(),
                in.quantity(),
                copiedFrom,
                now);
        if (in.itemId() != null) shelf.pledge(townId, in.itemId());
        return accounts.begin(id, new Movement.Mark(null, by, now));
    }
}
