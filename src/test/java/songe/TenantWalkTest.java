package songe;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import songe.identity.Role;
import songe.identity.Scope;
import songe.support.As;
import songe.support.Call;
import songe.support.Contract;
import songe.support.Contract.Operation;
import songe.support.Enter;
import songe.support.Gathering;
import songe.support.Livelihood;
import songe.support.Newcomer;
import songe.support.Pledged;
import songe.support.Sheets;
import songe.support.Some.Placed;
import songe.support.Staffed;
import songe.support.With;

/**
 * Every GET of the contract, asked by everybody of one town for the things of another: not there, or a list without them. A
 * new GET whose parameters nobody named here fails.
 */
@QuarkusTest
class TenantWalkTest {
    /** Whoever lives in the demo town or stands above it. */
    private static final List<String> PEOPLE =
            List.of("li", "wang", "he", "sun", "zhao", "chen", "qian", "ma", "fang", "admin", "jing");

    /** Says of every installation's towns that they exist. */
    private static final Set<String> OPEN = Set.of("/api/towns");

    private static OtherTown there;

    @BeforeEach
    void otherTown() {
        if (there == null) there = new OtherTown();
    }

    /** What stands for a parameter of a path, by the path up to it. */
    private static final Map<String, Supplier<Object>> IN_PATH = Map.ofEntries(
            entry("/api/items/{id}", () -> there.item("I3")),
            entry("/api/stations/{code}", () -> "S1"),
            entry("/api/sessions/{id}", () -> there.session("I4")),
            entry("/api/orders/{number}", () -> there.submitted),
            entry("/api/needs/{number}", () -> there.need),
            entry("/api/open311/v2/requests/{number}", () -> there.need),
            entry("/api/open311/v2/services/{service}", () -> "NOWHERE"),
            entry("/api/partner/items/{id}", () -> there.item("I3")),
            entry("/api/partner/pledges/{number}", () -> there.pledge),
            entry("/api/town/approvals/{id}", () -> there.item("I3")),
            entry("/api/partners/{code}", () -> "P1"),
            entry("/api/hsds/services/{id}", () -> uuid("0000", there.item("I3"))),
            entry("/api/hsds/organizations/{id}", () -> uuid("0001", there.item("I3"))),
            entry("/api/hsds/service_at_locations/{id}", () -> uuid("0006", there.item("I3"))),
            entry("/api/feeds/items/{id}", () -> there.item("I3")),
            entry("/api/feeds/stations/{code}", () -> "S1"),
            entry("/api/menus/{code}", () -> there.menu),
            entry("/api/town/menus/{code}", () -> there.menu),
            entry("/api/scenes/{token}", () -> there.scene),
            entry("/api/invitations/{code}", () -> there.invitation),
            entry("/api/projects/{number}", () -> there.project),
            entry("/api/projects/{number}/milestones/{id}", () -> there.milestone),
            entry("/api/meetings/{number}", () -> there.meeting),
            entry("/api/graph/{kind}", () -> "PROJECT"),
            entry("/api/graph/{kind}/{id}", () -> there.project));

    /** Opaque: whoever holds a code was given it, and who belongs to no town may follow it to any. */
    private static final Set<String> BY_CODE = Set.of("/api/scenes/{token}", "/api/invitations/{code}");

    private static final Set<String> OF_NO_TOWN = Set.of("nobody", "admin", "jing");

    /** What stands for a parameter of a query, by its name: something of the other town's where it names a thing. */
    private static final Map<String, Supplier<Object>> IN_QUERY = Map.ofEntries(
            entry("item", () -> there.item("I3")),
            entry("station", () -> "S1"),
            entry("person", () -> there.residentId),
            entry("order", () -> there.submitted),
            entry("aboutNumber", () -> there.project),
            entry("service_request_id", () -> there.need),
            entry("subject", () -> there.submitted));

    /** Parameters that name no thing. */
    private static final Set<String> HARMLESS = Set.of(
            "after",
            "size",
            "page",
            "per_page",
            "day",
            "from",
            "to",
            "near",
            "q",
            "list",
            "category",
            "openNow",
            "jurisdiction_id",
            "service_code",
            "start_date",
            "end_date",
            "area",
            "places",
            "scope",
            "status",
            "kind",
            "about",
            "level",
            "until",
            "since",
            "role",
            "unit",
            "month",
            "phone");

    @Test
    void every_parameter_has_something_of_the_other_town_in_its_place() {
        List<String> unnamed = gets().flatMap(TenantWalkTest::unnamed).toList();
        assertThat(unnamed).as("GETs that nobody walks").isEmpty();
    }

    private static Stream<Operation> gets() {
        return Contract.operations().stream().filter(Operation::isGet);
    }

    private static Stream<String> unnamed(Operation call) {
        Stream<String> path = things(call)
                .filter(name -> !IN_PATH.containsKey(upTo(call.path(), name)))
                .map(name -> upTo(call.path(), name));
        Stream<String> query = call.inQuery().stream()
                .filter(name -> !HARMLESS.contains(name) && !IN_QUERY.containsKey(name))
                .map(name -> call.path() + "?" + name);
        return Stream.concat(path, query);
    }

    /** The parameters of its path that name a thing of some town. */
    private static Stream<String> things(Operation call) {
        return call.inPath().stream().filter(name -> !Set.of("day", "year").contains(name));
    }

    /** See {@code songe.standard.Name}. */
    private static String uuid(String kind, long id) {
        return "00000000-0000-8%s-8000-%012x".formatted(kind.substring(1), id);
    }

    private static String upTo(String path, String name) {
        return path.substring(0, path.indexOf("{" + name + "}") + name.length() + 2);
    }

    @Test
    void the_other_town_can_be_seen_at_all() {
        assertThat(there.operator.get("/api/station/orders?size=100").asString())
                .contains(there.submitted, there.mark);
        assertThat(there.operator.get("/api/station/needs").asString()).contains(there.need, there.mark);
        assertThat(there.operator.get("/api/town/audit?size=100").asString()).contains(there.submitted);
        assertThat(As.nobodyIn(there.sheets.town)
                        .get("/api/menus/" + there.menu)
                        .asString())
                .contains(there.mark);
    }

    /** They are there, as those see who may follow them from anywhere; who lives here does not. */
    @Test
    void codes_of_the_other_town_open_nothing_for_who_belongs_to_this_one() {
        for (String path : List.of("/api/scenes/" + there.scene, "/api/invitations/" + there.invitation)) {
            assertThat(counted(As.nobody())
                            .get(path)
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString())
                    .contains(there.mark);
            PEOPLE.stream()
                    .filter(who -> !OF_NO_TOWN.contains(who))
                    .forEach(who -> counted(As.person(who)).get(path).then().statusCode(404));
        }
    }

    /** Looks at invitations are counted by address. */
    private static RequestSpecification counted(RequestSpecification who) {
        return who.header("X-Forwarded-For", Enter.address());
    }

    @Test
    void nobody_finds_anything_of_the_other_town() {
        List<String> found = new ArrayList<>();
        gets().filter(call -> !OPEN.contains(call.path())).forEach(call -> {
            look(call, "nobody", As.nobody(), found);
            for (String who : PEOPLE) look(call, who, As.person(who), found);
        });
        assertThat(found).isEmpty();
    }

    private static void look(Operation call, String who, RequestSpecification as, List<String> found) {
        if (BY_CODE.contains(call.path()) && OF_NO_TOWN.contains(who)) return;
        String path = call.path().replace("{day}", "2099-01-01").replace("{year}", "2027");
        for (String name : things(call).toList())
            path = path.replace(
                    "{" + name + "}", IN_PATH.get(upTo(call.path(), name)).get().toString());
        judge(call, who + " without a query", counted(as).get(path), found);
        for (String name : call.inQuery()) {
            if (IN_QUERY.containsKey(name))
                judge(
                        call,
                        who + " by " + name,
                        again(who).queryParam(name, IN_QUERY.get(name).get()).get(path),
                        found);
        }
    }

    private static RequestSpecification again(String who) {
        return who.equals("nobody") ? As.nobody() : As.person(who);
    }

    private static void judge(Operation call, String how, Response reply, List<String> found) {
        int status = reply.statusCode();
        String text = reply.asString();
        boolean told = there.marks().stream().anyMatch(text::contains);
        boolean fits = status == 200
                ? things(call).findAny().isEmpty() || "[]".equals(String.valueOf((Object) reply.path("items")))
                : Set.of(400, 401, 403, 404, 422).contains(status);
        if (told || !fits) found.add(call.name() + " as " + how + ": " + status + " " + text);
    }

    /** A second town in another district, with something of every kind in it; whatever has a name bears its mark. */
    private static final class OtherTown {
        final String mark;
        final String submitted;
        final String inRework;
        final String need;
        final String menu;
        final String pledge;
        final String scene;
        final String invitation;
        final String project;
        final int milestone;
        final String meeting;
        final int residentId;
        final RequestSpecification operator;
        private final Sheets sheets = Sheets.ofSmallTown();
        private final String resident;

        OtherTown() {
            String town = sheets.town;
            mark = "乙" + town;
            menu = "M" + town;
            sheets.changing("areas", "310113", town + "D")
                    .changing("areas", "一居", mark + "居")
                    .changing("areas", "一网格", mark + "网格")
                    .changing("stations", "一站", mark + "站")
                    .changing("partners", "一单位", mark + "单位")
                    .plus("items", town + ",I3,SERVICE,便民,上门" + mark + ",AT_HOME,REVIEW,60,1,P1,,")
                    .plus("items", town + ",I4,SERVICE,课程,书法" + mark + ",COURSE,LOTTERY,60,6,P1,,")
                    .plus("offers", town + ",S1,I3,,,,4")
                    .plus("offers", town + ",S1,I4,1-7,09:00,11:00,6")
                    .bring(As.person("admin"))
                    .statusCode(200);
            resident = Newcomer.tokenOf(Role.RESIDENT, new Scope(Scope.Kind.TOWN, town), mark + "居民", town);
            residentId = resident().get("/api/me").path("id");
            operator = Newcomer.with(Role.TOWN, new Scope(Scope.Kind.TOWN, town), mark + "运营", town);
            submitted = order();
            inRework = inRework(order());
            need = need();
            shown();
            pledge = pledge();
            project = project();
            milestone = milestone();
            meeting = Gathering.planned(another(Role.TOWN), project, mark).number();
            invitation = Staffed.invited(operator, Staffed.wish("STATION", "STATION", "S1"));
            scene = Newcomer.with(Role.STATION, new Scope(Scope.Kind.STATION, "S1"), mark + "站长", town)
                    .get("/api/station/code/link")
                    .path("token");
        }

        private String need() {
            return songe.support.Needed.post(
                            resident(),
                            With.fields(
                                    "title",
                                    "要" + mark,
                                    "words",
                                    mark,
                                    "category",
                                    "OTHER",
                                    "area",
                                    sheets.town + "N1"))
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("number");
        }

        /** The menu that its people see. */
        private void shown() {
            Map<String, Object> wanted = With.fields(
                    "title", mark, "summary", mark, "picture", "CARE", "position", 1, "items", List.of(item("I3")));
            done(Call.body(operator, wanted).put("/api/town/menus/" + menu), 200);
        }

        private String pledge() {
            String unit = Newcomer.tokenOf(Role.PARTNER, new Scope(Scope.Kind.PARTNER, "P1"), mark + "承诺", sheets.town);
            return Pledged.make(bearing(unit), Pledged.wish((long) item("I3"), 9, "title", mark))
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("number");
        }

        /** Each call brings its own key, and a caller used twice would bring two. */
        private RequestSpecification another(Role role) {
            return Newcomer.with(role, new Scope(Scope.Kind.TOWN, sheets.town), mark + "运营", sheets.town);
        }

        private String project() {
            Map<String, Object> idea = With.fields("title", mark, "words", mark, "category", "实事");
            return Livelihood.propose(another(Role.TOWN), idea)
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("number");
        }

        /** Of its project, which its unit has. */
        private int milestone() {
            Livelihood its = new Livelihood(project);
            done(its.put(operator, "deliberation", null), 200);
            done(its.put(operator, "decision", With.fields("chosen", true, "reason", mark)), 200);
            String unit = Newcomer.tokenOf(Role.PARTNER, new Scope(Scope.Kind.PARTNER, "P1"), mark + "队长", sheets.town);
            done(its.put(bearing(unit), "claim", With.fields()), 200);
            Response planned = its.plan(bearing(unit), "title", mark);
            done(planned, 201);
            return planned.path("milestones[0].id");
        }

        private RequestSpecification resident() {
            return As.nobodyIn(sheets.town).header("Authorization", "Bearer " + resident);
        }

        int item(String code) {
            return As.nobodyIn(sheets.town)
                    .get("/api/items?size=100")
                    .path("items.find { it.code == '" + code + "' }.id");
        }

        int session(String item) {
            return As.nobodyIn(sheets.town)
                    .get("/api/items/" + item(item) + "/sessions")
                    .path("items[0].id");
        }

        private String order() {
            return Call.place(
                            resident(),
                            With.fields(
                                    "itemId", item("I3"), "address", mark + "路9号", "note", mark, "wishedTime", soon()))
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("number");
        }

        private static String soon() {
            return songe.support.Some.soon().toString();
        }

        /** Dispatched, accepted, served, and not well. */
        private String inRework(String number) {
            Placed order = new Placed(number, "");
            String station =
                    Newcomer.tokenOf(Role.STATION, new Scope(Scope.Kind.STATION, "S1"), mark + "站长", sheets.town);
            String unit = Newcomer.tokenOf(Role.PARTNER, new Scope(Scope.Kind.PARTNER, "P1"), mark + "队长", sheets.town);
            done(Call.put(bearing(station), order, "triage", Map.of("decision", "DISPATCH")), 200);
            done(Call.put(bearing(unit), order, "acceptance", Map.of()), 200);
            done(Call.checkIn(bearing(unit), Map.of("number", number, "reason", mark)), 201);
            done(Call.put(bearing(unit), order, "delivery", Map.of("note", mark)), 200);
            done(Call.put(resident(), order, "rework", Map.of("words", mark)), 200);
            return number;
        }

        private RequestSpecification bearing(String token) {
            return As.nobodyIn(sheets.town).header("Authorization", "Bearer " + token);
        }

        private static void done(Response reply, int status) {
            assertThat(reply.statusCode()).as(reply.asString()).isEqualTo(status);
        }

        List<String> marks() {
            return List.of(mark, sheets.town, submitted, inRework, pledge, need, project, meeting);
        }
    }
}
