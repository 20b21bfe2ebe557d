package songe.order.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import songe.identity.Caller;
import songe.order.dispatch.rule.Rule;
import songe.order.dispatch.rule.Settings;
import songe.order.dispatch.rule.Weights;
import songe.partner.Partners;
import songe.place.Stations;
import songe.shared.Batch;
import songe.shared.Problem;
import songe.shared.Problems;
import songe.shared.Sql;
import songe.shared.Transactions;

/** A town's settings, a version after the other; none is ever changed. */
@ApplicationScoped
class TownSettings {
    private static final String LAST =
            "select version, distance, skill, workload, reliability, neighbourhood, load_cap, at_once, reach_metres, made_at"
                    + " from dispatch_setting where town_id = ? order by version desc limit 1";
    private static final String MAKE = "insert into dispatch_setting (town_id, version, distance, skill, workload,"
            + " reliability, neighbourhood, load_cap, at_once, reach_metres, made_at, made_by)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final EntityManager em;
    private final Transactions transactions;
    private final DefaultSettings defaults;
    private final Stations stations;
    private final Partners partners;
    private final TakerNames names;
    private final Event<DispatchFact> facts;
    private final Clock clock;

    TownSettings(
            EntityManager em,
            Transactions transactions,
            DefaultSettings defaults,
            Stations stations,
            Partners partners,
            TakerNames names,
            Event<DispatchFact> facts,
            Clock clock) {
        this.em = em;
        this.transactions = transactions;
        this.defaults = defaults;
        this.stations = stations;
        this.partners = partners;
        this.names = names;
        this.facts = facts;
        this.clock = clock;
    }

    /** @param madeAt null for what came with us */
    private record Version(Settings settings, Instant madeAt) {}

    SettingsView view(long townId) {
        return transactions.retrying(() -> seen(townId));
    }

    /** @throws Problem 422 {@code dispatch.weightless}; 404 for a station or unit that is not the town's */
    SettingsView put(Caller caller, PutSettings in) {
        if (in.isWeightless()) throw Problems.field("weights", "dispatch.weightless");
        return transactions.retrying(() -> {
            long town = caller.town();
            // two operators at the same moment make two versions, one after the other
            Sql.rows(em, "select id from town where id = ? for update", row -> row.getLong(1), town);
            int version = last(town).settings.version() + 1;
            Instant now = clock.instant();
            make(town, version, in, now, caller.id());
            Sql.change(em, "delete from dispatch_alone where town_id = ?", town);
            Batch.run(em, "insert into dispatch_alone (town_id, taker) values (?, ?)", alone(town, in));
            facts.fire(new DispatchFact.SettingsChanged(town, version, caller.id(), now));
            return seen(town);
        });
    }

    private void make(long town, int version, PutSettings in, Instant now, long by) {
        Weights w = in.weights();
        Sql.change(
                em,
                MAKE,
                town,
                version,
                w.distance(),
                w.skill(),
                w.load(),
                w.reliability(),
                w.neighbourhood(),
                in.loadCap(),
                in.atOnce(),
                in.reachMetres(),
                now,
                by);
    }

    private List<Object[]> alone(long town, PutSettings in) {
        Stream<Long> ofStations =
                in.alone().stream().map(code -> stations.get(town, code).id());
        Stream<Long> ofUnits = in.aloneUnits().stream().map(code -> -partners.find(town, code)
                .orElseThrow(() -> Problems.notFound("partner.unknown"))
                .id());
        return Stream.concat(ofStations, ofUnits)
                .distinct()
                .map(taker -> new Object[] {town, taker})
                .toList();
    }

    private SettingsView seen(long town) {
        Version last = last(town);
        Settings s = last.settings;
        List<Long> alone = Sql.rows(
                em, "select taker from dispatch_alone where town_id = ? order by taker", row -> row.getLong(1), town);
        return new SettingsView(
                s.version(),
                last.madeAt,
                s.weights(),
                s.loadCap(),
                s.atOnce(),
                s.reachMetres(),
                names.inOrder(alone),
                Stream.of(Rule.values())
                        .map(r -> new SettingsView.RuleView(r, r.words(), r.text()))
                        .toList());
    }

    private Version last(long town) {
        return Sql.rows(em, LAST, TownSettings::version, town).stream()
                .findFirst()
                .orElseGet(() -> new Version(defaults.asSettings(), null));
    }

    private static Version version(ResultSet row) throws SQLException {
        Weights weights = new Weights(row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6));
        return new Version(
                new Settings(row.getInt(1), weights, row.getInt(7), row.getInt(8), row.getInt(9)),
                row.getObject(10, LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }
}
