package songe.order.pledged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static songe.support.Pledged.accepted;
import static songe.support.Pledged.asked;
import static songe.support.Pledged.delivered;
import static songe.support.Pledged.made;
import static songe.support.Refusal.refused;
import static songe.support.Wanted.onRequest;
import static songe.support.Wanted.published;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import songe.shared.Sql;
import songe.shared.Transactions;
import songe.support.As;
import songe.support.Pledged;
import songe.support.Some.Placed;
import songe.support.Time;
import songe.support.Xlsx;

/** A unit's month adds up, and is what the orders say. */
@QuarkusTest
class PledgeSheetTest {
    @Inject
    EntityManager em;

    @Inject
    Transactions transactions;

    private static JsonPath sheet() {
        return As.person("chen")
                .get("/api/partner/pledges/sheet")
                .then()
                .statusCode(200)
                .body("unit.code", equalTo("BARBER"))
                .extract()
                .jsonPath();
    }

    private static Map<String, Object> row(JsonPath sheet, String number) {
        return sheet.getMap("rows.find { it.number == '" + number + "' }");
    }

    @Test
    void its_totals_are_those_of_the_orders() {
        long item = published(onRequest());
        String number = made(item, 10);
        List<Placed> done = List.of(delivered(accepted(asked(item))), delivered(accepted(asked(item))));
        Placed cancelled = asked(item);
        Pledged.put(cancelled, cancelled.owner(), "cancellation", Map.of("reason", "临时有事"));
        asked(item);
        Pledged.give(number, 2).then().statusCode(201);
        Pledged.resize(number, 9).then().statusCode(200);

        JsonPath sheet = sheet();
        Map<String, Object> row = row(sheet, number);
        assertThat(row)
                .containsEntry("added", 9)
                .containsEntry("committed", 4)
                .containsEntry("released", 1)
                .containsEntry("usedByOrders", deliveredOf(item))
                .containsEntry("usedByOrders", 2)
                .containsEntry("delivered", 2)
                .containsEntry("usedOtherwise", 2)
                .containsEntry("expired", 0)
                .containsEntry("balance", Map.of("pledged", 9, "committed", 1, "used", 4, "expired", 0, "free", 4));
        assertThat(sheet.getBoolean("reconciled")).isTrue();
        assertThat(sheet.getList("given.order", String.class))
                .contains(done.get(0).number(), done.get(1).number());
        int all = sheet.getList("rows.usedByOrders", Integer.class).stream()
                .mapToInt(i -> i)
                .sum();
        assertThat(all).isEqualTo(deliveredOfUnit());
    }

    /** Counted from the orders alone. */
    private int deliveredOf(long item) {
        return sum("select sum(places) from orders where item_id = ? and delivered_at is not null", item);
    }

    private int deliveredOfUnit() {
        YearMonth month = YearMonth.from(Time.day(Time.now()));
        return sum(
                "select sum(o.places) from orders o join pledge p on p.id = o.pledge_id join partner u on u.id ="
                        + " p.partner_id where u.code = 'BARBER' and o.delivered_at >= ? and o.delivered_at < ?",
                Time.on(month.atDay(1), "00:00"),
                Time.on(month.plusMonths(1).atDay(1), "00:00"));
    }

    private int sum(String sql, Object... values) {
        return transactions.retrying(
                () -> Sql.rows(em, sql, row -> row.getInt(1), values).get(0));
    }

    @Test
    void a_difference_to_the_orders_is_said() {
        long item = published(onRequest());
        String number = made(item, 10);
        Placed order = delivered(accepted(asked(item)));
        moved(order, "2001-01-01 00:00:00");
        JsonPath sheet = sheet();
        assertThat(sheet.getBoolean("reconciled")).isFalse();
        assertThat(row(sheet, number)).containsEntry("usedByOrders", 1).containsEntry("delivered", 0);
        moved(order, null);
    }

    /** Nothing does that but a hand in the database; null puts it where the ledger has it. */
    private void moved(Placed order, String to) {
        String at = to == null
                ? "(select m.at from pledge_movement m where m.order_number = o.number and m.kind = 'USED')"
                : "'" + to + "'";
        transactions.retrying(() ->
                Sql.change(em, "update orders o set o.delivered_at = " + at + " where o.number = ?", order.number()));
    }

    @Test
    void the_workbook_says_the_same() {
        String number = made(null, 6, "title", "讲座");
        Pledged.give(number, 2).then().statusCode(201);
        byte[] bytes = As.person("chen")
                .get("/api/partner/pledges/sheet/workbook")
                .then()
                .statusCode(200)
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .extract()
                .asByteArray();
        List<List<String>> rows = Xlsx.rows(bytes);
        List<String> head = rows.get(1);
        List<String> row =
                rows.stream().filter(r -> r.get(0).equals(number)).findFirst().orElseThrow();
        assertThat(row.get(head.indexOf("内容"))).isEqualTo("讲座");
        assertThat(row.get(head.indexOf("本月用掉（未点单）"))).isEqualTo("2");
        assertThat(row.get(head.indexOf("月末：还剩"))).isEqualTo("4");
    }

    @Test
    void another_unit_s_month_has_none_of_it() {
        String number = made(null, 6);
        As.person("qian")
                .get("/api/partner/pledges/sheet")
                .then()
                .statusCode(200)
                .body("unit.code", equalTo("FIX"))
                .body("rows.number", not(hasItem(number)));
        As.person("qian").get("/api/partner/pledges/sheet?unit=BARBER").then().spec(refused(404, "partner.unknown"));
        As.person("qian")
                .get("/api/partner/pledges/sheet/workbook?unit=BARBER")
                .then()
                .spec(refused(404, "partner.unknown"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13", "2026", "1999-01", "abc", "2026-1"})
    void a_month_is_written_in_one_way(String month) {
        As.person("chen")
                .get("/api/partner/pledges/sheet?month={month}", month)
                .then()
                .spec(refused(400, "request.invalid"));
    }

    @Test
    void a_month_without_pledges_is_empty() {
        As.person("chen")
                .get("/api/partner/pledges/sheet?month=2001-01")
                .then()
                .statusCode(200)
                .body("rows.size()", equalTo(0))
                .body("reconciled", equalTo(true));
    }
}
