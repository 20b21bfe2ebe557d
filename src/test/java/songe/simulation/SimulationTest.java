package songe.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import songe.order.dispatch.Cause;
import songe.order.dispatch.Decisions;
import songe.order.dispatch.Decisions.Kept;
import songe.order.dispatch.rule.Scoring;
import songe.shared.Days;
import songe.shared.Sql;
import songe.shared.Transactions;
import songe.support.As;
import songe.support.Time;
import songe.tenant.Towns;

/** Dispatch keeps its promise in a town where people are late, away and busy. */
@QuarkusTest
@TestProfile(DemoMonth.class)
class SimulationTest {
    private static final long SEED = Long.getLong("simulate.seed", 20261214);
    /** A month with {@code -Psimulate}; else a few days, so that this does not rot. */
    private static final int DAYS = Integer.getInteger("simulate.days", 2);

    private static final int A_MONTH = 28;

    @Inject
    DataSource database;

    @Inject
    EntityManager em;

    @Inject
    Decisions decisions;

    @Inject
    Transactions transactions;

    @Inject
    Towns towns;

    @AfterEach
    void reset() {
        Time.reset();
    }

    @Test
    void dispatch_keeps_its_promise() throws IOException {
        Time.at(Days.start(Month.FIRST_DAY));
        Findings findings = new Findings(database);
        new Month(SEED, DAYS, neighbourhoods(), findings).passes();
        Map<Long, String> numbers = numbers();
        List<Kept> kept = kept(numbers.keySet());
        List<Spread.Choice> choices = kept.stream()
                .filter(k -> k.cause() == Cause.PLACED)
                .map(k -> new Spread.Choice(k.situation(), k.outcome(), findings.home(numbers.get(k.orderId()))))
                .toList();
        Map<String, Spread> ways = new LinkedHashMap<>();
        ways.put("the rules", Spread.ofRules(choices));
        ways.put("nearest only", Spread.ofNearest(choices));
        ways.put("round robin", Spread.ofRoundRobin(choices));
        tell(findings, ways, kept.size());

        assertThat(choices).hasSize(findings.asked()).isNotEmpty();
        assertThat(kept).allSatisfy(k -> assertThat(Scoring.of(k.situation())).isEqualTo(k.outcome()));
        assertThat(findings.keptOrEscalatedShare())
                .as("missed: " + findings.missed())
                .isGreaterThanOrEqualTo(0.99);
        if (DAYS < A_MONTH) return; // two days are too few for a fair share
        assertThat(ways.get("the rules").busiestToMean()).isLessThanOrEqualTo(1.3);
        assertThat(ways.get("the rules").meanMetres())
                .isLessThanOrEqualTo(1.25 * ways.get("nearest only").meanMetres());
    }

    private static List<String> neighbourhoods() {
        return As.nobody()
                .get("/api/areas")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.level == 'NEIGHBOURHOOD' }.code");
    }

    /** All decisions of the month, as they were made. */
    private List<Kept> kept(Collection<Long> orderIds) {
        long town = towns.byCode(As.TOWN).orElseThrow().id();
        return transactions.retrying(() ->
                orderIds.stream().flatMap(id -> decisions.of(town, id).stream()).toList());
    }

    /** Of the orders, by id in the order of asking. */
    private Map<Long, String> numbers() {
        Map<Long, String> numbers = new LinkedHashMap<>();
        transactions
                .retrying(() -> Sql.rows(
                        em,
                        "select id, number from orders where id in (select order_id from dispatch_decision) order by id",
                        row -> Map.entry(row.getLong(1), row.getString(2))))
                .forEach(one -> numbers.put(one.getKey(), one.getValue()));
        return numbers;
    }

    private static void tell(Findings findings, Map<String, Spread> ways, int decisions) throws IOException {
        List<Duration> waits = findings.toAccept();
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("days, requests, decisions", DAYS + ", " + findings.asked() + ", " + decisions));
        table.add(List.of("asked to appointment, median", hours(waits, 0.5)));
        table.add(List.of("asked to appointment, nine of ten", hours(waits, 0.9)));
        table.add(List.of("deadlines kept", percent(findings.keptShare())));
        table.add(List.of("deadlines kept or escalated within a minute", percent(findings.keptOrEscalatedShare())));
        table.add(List.of("breaches, escalated", findings.breached() + ", " + findings.escalated()));
        table.add(List.of("ended", findings.ends().toString()));
        table.add(List.of("refused", findings.notes().toString()));
        ways.forEach((name, spread) -> table.add(List.of(
                name,
                String.format(
                        Locale.ROOT,
                        "busiest/mean %.2f, mean distance %.0f m (from the middle of the neighbourhood %.0f m)",
                        spread.busiestToMean(),
                        spread.meanMetres(),
                        spread.meanFromMiddle()))));
        table.forEach(row -> System.out.printf("  %-46s %s%n", row.get(0), row.get(1)));
        Plot plot = new Plot();
        plot.table(table);
        plot.loads(ways);
        plot.hours(waits);
        plot.write(Path.of("target/simulation/simulation.html"));
    }

    private static String hours(List<Duration> sorted, double share) {
        if (sorted.isEmpty()) return "none";
        Duration of = sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * share));
        return String.format(Locale.ROOT, "%.1f h", of.toMinutes() / 60.0);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
