package songe.statistics.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import songe.browse.Catalogue;
import songe.browse.ItemView;
import songe.catalog.Guard;
import songe.catalog.ItemRef;
import songe.catalog.Items;
import songe.partner.PartnerRef;
import songe.partner.Partners;
import songe.shared.Cursor;
import songe.shared.Page;
import songe.shared.PageRequest;
import songe.shared.Problems;
import songe.shared.Sql;

/** Counts what units did, and reads what was said about it. */
@ApplicationScoped
@Transactional
class UnitPages {
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration HALF_A_YEAR = Duration.ofDays(182);
    private static final int SMALL_GROUP = 5;
    private static final int MOST_ITEMS = 100;

    private final EntityManager em;
    private final Partners partners;
    private final Items items;
    private final Catalogue catalogue;
    private final Clock clock;

    UnitPages(EntityManager em, Partners partners, Items items, Catalogue catalogue, Clock clock) {
        this.em = em;
        this.partners = partners;
        this.items = items;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** @throws songe.shared.Problem 404 {@code partner.unknown} */
    UnitPage of(long townId, String code) {
        PartnerRef unit = partners.find(townId, code).orElseThrow(() -> Problems.notFound("partner.unknown"));
        Instant now = clock.instant();
        return new UnitPage(
                partners.profile(townId, code),
                one(RATED, row -> rated(row.getLong(1), row.getDouble(2)), townId, unit.id(), now.minus(YEAR)),
                one(
                        ANSWERED,
                        row -> answered(row.getLong(1), row.getDouble(2)),
                        townId,
                        now.minus(HALF_A_YEAR),
                        -unit.id()),
                one(DELIVERED, row -> row.getLong(1), townId, unit.id(), now.minus(YEAR)),
                offered(townId, unit.id()));
    }

    private <T> T one(String sql, Sql.Row<T> row, Object... values) {
        return Sql.rows(em, sql, row, values).get(0);
    }

    private static UnitPage.Rated rated(long count, double mean) {
        return new UnitPage.Rated(count, count < SMALL_GROUP ? null : Math.round(mean * 10) / 10.0);
    }

    private static UnitPage.Answered answered(long count, double share) {
        return new UnitPage.Answered(count, count < SMALL_GROUP ? null : Math.round(share * 100) / 100.0);
    }

    private List<ItemView> offered(long townId, long unit) {
        List<Long> ids = items.ofUnits(townId, Set.of(unit), Long.MAX_VALUE, MOST_ITEMS).stream()
                .filter(ItemRef::isShown)
                .map(ItemRef::id)
                .toList();
        return catalogue.chosen(townId, ids, null);
    }

    private record Said(long id, long itemId, int score, String words, Instant at, boolean again) {}

    /** Newest first. */
    Page<FeedbackView> feedback(long townId, Collection<Long> units, PageRequest page) {
        if (units.isEmpty()) return Page.whole(List.of());
        Cursor after = page.cursor();
        List<Object> values = new ArrayList<>(List.of(townId));
        values.addAll(units);
        values.add(after == null ? Long.MAX_VALUE : after.id());
        values.add(page.size + 1);
        List<Said> rows = Sql.rows(em, FEEDBACK.formatted(Sql.marks(units)), UnitPages::said, values.toArray());
        Map<Long, ItemRef> about = items.byIds(rows.stream().map(Said::itemId).collect(Collectors.toSet()));
        return Page.of(rows, page.size, s -> new Cursor(0, s.id)).map(s -> view(s, about.get(s.itemId)));
    }

    private static Said said(ResultSet row) throws SQLException {
        return new Said(
                row.getLong(1),
                row.getLong(2),
                row.getInt(3),
                row.getString(4),
                Objects.requireNonNull(Sql.instant(row, 5)),
                row.getInt(6) > 0);
    }

    private static FeedbackView view(Said said, ItemRef item) {
        boolean confidential = item.has(Guard.Kind.CONFIDENTIAL);
        return new FeedbackView(
                said.id,
                confidential ? null : item.title(),
                said.score,
                confidential ? null : said.words,
                said.at,
                said.again);
    }

    /** ix_orders_partner, and uk_rating for each; the last word of each order. */
    private static final String RATED = "select count(*), avg(r.score) from orders o join rating r on r.order_id = o.id"
            + " where o.town_id = ? and o.partner_id = ? and r.at >= ?"
            + " and not exists (select 1 from rating l where l.order_id = r.order_id and l.round > r.round)";

    /** ix_dispatch_decision_lately. */
    private static final String ANSWERED = "select count(in_time), avg(in_time) from dispatch_decision"
            + " where town_id = ? and at >= ? and given_to = ?";

    /** ix_orders_partner. */
    private static final String DELIVERED =
            "select count(*) from orders where town_id = ? and partner_id = ? and delivered_at >= ?";

    /** ix_orders_partner, and uk_rating for each. */
    private static final String FEEDBACK = "select r.id, o.item_id, r.score, r.words, r.at, r.round from orders o"
            + " join rating r on r.order_id = o.id where o.town_id = ? and o.partner_id in %s and r.id < ?"
            + " order by r.id desc limit ?";
}
