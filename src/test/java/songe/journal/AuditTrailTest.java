package songe.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static songe.support.Refusal.refused;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import songe.shared.Days;
import songe.support.As;
import songe.support.Sheets;
import songe.support.Some;
import songe.support.Some.Placed;
import songe.support.Time;

@QuarkusTest
class AuditTrailTest {
    private static final String AUDIT = "/api/town/audit";
    private static final String IMPORTS = AUDIT + "?kind=ImportFact.Imported&size=100&person=";

    private static int idOf(String who) {
        return As.person(who).get("/api/me").path("id");
    }

    @Test
    void the_town_reads_who_did_what_to_an_order() {
        Placed order = Some.settledOrder();
        As.person("zhao")
                .get(AUDIT + "?subject=" + order.number())
                .then()
                .statusCode(200)
                .body(
                        "items.kind",
                        contains(
                                "OrderFact.Settled",
                                "OrderFact.ReworkAsked",
                                "OrderFact.Delivered",
                                "OrderFact.CheckedIn",
                                "OrderFact.Accepted",
                                "OrderFact.Assigned",
                                "OrderFact.Submitted"))
                .body("items.at", everyItem(notNullValue()))
                .body("items[0].by.name", equalTo("方回访（示例）"))
                .body("items[0].by.roles", contains("回访员"))
                .body("items[0].text", equalTo("回访处理完毕"))
                .body("items[4].by.name", equalTo("钱经理（示例）"))
                .body("items[5].by.roles", contains("站点"))
                .body("items[6].by.name", equalTo(order.resident()))
                .body("items.subject", everyItem(equalTo(order.number())));
    }

    @Test
    void time_has_no_name() {
        Placed order = Some.submittedOrder();
        try {
            Time.at(Time.now().plusSeconds(6 * 24 * 3600));
            As.person("zhao")
                    .get(AUDIT + "?kind=OrderFact.Overdue&subject=" + order.number())
                    .then()
                    .statusCode(200)
                    .body("items.by", contains((Object) null))
                    .body("items.text", contains("超过答复时间，告知上级网格"));
        } finally {
            Time.reset();
        }
    }

    @Test
    void one_person_s_doings_come_alone_newest_first_page_by_page() {
        Placed first = Some.assignedOrder();
        Placed second = Some.assignedOrder();
        String path = AUDIT + "?size=1&kind=OrderFact.Assigned&person=" + idOf("wang");
        List<String> subjects = new ArrayList<>();
        String after = "";
        for (int i = 0; i < 2; i++) {
            var page =
                    As.person("zhao").get(path + after).then().statusCode(200).extract();
            assertThat(page.<List<Integer>>path("items.by.id")).containsExactly(idOf("wang"));
            subjects.addAll(page.path("items.subject"));
            after = "&after=" + page.path("next");
        }
        assertThat(subjects).containsExactly(second.number(), first.number());
    }

    @Test
    void days_are_shanghais_and_both_are_included() {
        Placed order = Some.submittedOrder();
        LocalDate today = Days.day(Time.now());
        String path = AUDIT + "?subject=" + order.number();
        As.person("zhao")
                .get(path + "&from=" + today + "&to=" + today)
                .then()
                .body("items.subject", hasItem(order.number()));
        As.person("zhao").get(path + "&from=" + today.plusDays(1)).then().body("items", empty());
        As.person("zhao").get(path + "&to=" + today.minusDays(1)).then().body("items", empty());
    }

    @Test
    void an_import_leaves_a_line_and_a_rehearsal_or_one_that_changes_nothing_leaves_none() {
        Sheets sheets = Sheets.ofSmallTown().only("partners");
        sheets.with("partners", "town_code,code,name,kind\n,{T},一单位,AGENCY\n");
        List<Integer> before = importsOf("zhao");

        sheets.rehearse(As.person("zhao")).statusCode(200);
        assertThat(importsOf("zhao")).isEqualTo(before);
        sheets.bring(As.person("zhao")).statusCode(200);
        assertThat(importsOf("zhao")).hasSize(before.size() + 1);
        sheets.bring(As.person("zhao")).statusCode(200);
        assertThat(importsOf("zhao")).hasSize(before.size() + 1);

        As.person("zhao")
                .get(IMPORTS + idOf("zhao"))
                .then()
                .body("items[0].text", equalTo("导入了数据，新增1条、更新0条"))
                .body("items[0].by.name", equalTo("赵运营（示例）"))
                .body("items[0].subject", equalTo("import"));
    }

    private static List<Integer> importsOf(String who) {
        return As.person("zhao")
                .get(IMPORTS + idOf(who))
                .then()
                .statusCode(200)
                .extract()
                .path("items.by.id");
    }

    @Test
    void every_kind_can_be_asked_for() {
        As.person("zhao")
                .get(AUDIT + "/kinds")
                .then()
                .statusCode(200)
                .body("items.kind", hasItem("OrderFact.Rated"))
                .body("items.find { it.kind == 'OrderFact.Rated' }.words", equalTo("评了…分"));
    }

    @Test
    void it_is_for_the_town_only() {
        As.nobody().get(AUDIT).then().spec(refused(401, "auth.required"));
        As.person("sun").get(AUDIT).then().spec(refused(403, "auth.forbidden"));
        As.person("zhao").get(AUDIT + "?from=1999-01-01").then().spec(refused(400, "request.day"));
        As.person("zhao").get(AUDIT + "?after=x").then().spec(refused(400, "page.cursor"));
    }
}
