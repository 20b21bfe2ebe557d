package songe.order;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import songe.support.As;
import songe.support.Call;
import songe.support.Some;
import songe.support.Some.Placed;

/** Every pair of states against the product's table, and every verb in every state over HTTP. */
@QuarkusTest
class TransitionsTest {
    /** The product's table of arrows, by its numbers; 13 also before a confirmation, and a project that is over: README "Decisions" explains both. */
    private static final Set<String> ARROWS = Set.of(
            "APPLIED>CONFIRMED", // 3
            "APPLIED>WAITLISTED",
            "APPLIED>NOT_ALLOCATED",
            "WAITLISTED>CONFIRMED", // 4
            "WAITLISTED>NOT_ALLOCATED", // nothing became free, or nobody answered
            "WAITLISTED>CANCELLED_BY_PROVIDER", // 14, of the whole session
            "SUBMITTED>REJECTED", // 6
            "SUBMITTED>OPEN", // 7
            "OPEN>CONFIRMED", // 8
            "SUBMITTED>ASSIGNED", // 9
            "OPEN>ASSIGNED",
            "OPEN>CLOSED", // a need that was answered
            "CONFIRMED>OPEN", // a need that its unit gave back
            "CONFIRMED>DELIVERED", // a need that its unit saw to
            "ASSIGNED>CONFIRMED", // 10
            "ASSIGNED>SUBMITTED", // 11
            "CONFIRMED>CONFIRMED", // 12
            "CONFIRMED>CANCELLED_BY_RESIDENT", // 13
            "APPLIED>CANCELLED_BY_RESIDENT",
            "WAITLISTED>CANCELLED_BY_RESIDENT",
            "SUBMITTED>CANCELLED_BY_RESIDENT",
            "OPEN>CANCELLED_BY_RESIDENT",
            "ASSIGNED>CANCELLED_BY_RESIDENT",
            "CONFIRMED>CANCELLED_BY_PROVIDER", // 14
            "APPLIED>CANCELLED_BY_PROVIDER",
            "CONFIRMED>IN_SERVICE", // 15
            "CONFIRMED>CLOSED", // who took part in a project
            "CONFIRMED>RESIDENT_NO_SHOW", // 16
            "CONFIRMED>PROVIDER_NO_SHOW", // 17
            "PROVIDER_NO_SHOW>SUBMITTED", // back to dispatch
            "IN_SERVICE>DELIVERED", // 18
            "DELIVERED>CLOSED", // 19
            "DELIVERED>REWORK", // 20
            "CLOSED>REWORK",
            "REWORK>CLOSED"); // 21

    private static final Map<OrderStatus, Supplier<Placed>> STATES = Map.ofEntries(
            entry(OrderStatus.SUBMITTED, Some::submittedOrder),
            entry(OrderStatus.OPEN, Some::openOrder),
            entry(OrderStatus.ASSIGNED, Some::assignedOrder),
            entry(OrderStatus.CONFIRMED, Some::confirmedVisit),
            entry(OrderStatus.IN_SERVICE, Some::inServiceOrder),
            entry(OrderStatus.DELIVERED, Some::deliveredOrder),
            entry(OrderStatus.REWORK, Some::reworkOrder),
            entry(OrderStatus.CLOSED, Some::closedOrder),
            entry(OrderStatus.REJECTED, Some::rejectedOrder),
            entry(OrderStatus.CANCELLED_BY_RESIDENT, Some::cancelledByResident),
            entry(OrderStatus.CANCELLED_BY_PROVIDER, Some::cancelledByProvider));

    private record Verb(Function<Placed, RequestSpecification> who, Map<String, ?> body) {}

    private static final Map<String, Verb> VERBS = Map.ofEntries(
            entry("triage", staff("wang", Map.of("decision", "DISPATCH"))),
            entry("assignment", staff("wang", Map.of("partnerCode", "FIX"))),
            entry("claim", staff("qian", Map.of())),
            entry("acceptance", staff("qian", Map.of())),
            entry("return", staff("qian", Map.of("reason", "NO_CAPACITY"))),
            entry("agreement", resident(Map.of("agreed", true))),
            entry("cancellation", resident(Map.of("reason", "不需要了"))),
            entry("check-in", staff("lu", Map.of("reason", "当面登记"))),
            entry("delivery", staff("lu", Map.of("note", "好了"))),
            entry("confirmation", resident(Map.of())),
            entry("rating", resident(Map.of("score", 5))),
            entry("rework", resident(Map.of("words", "没做好"))),
            entry("no-show", staff("lu", Map.of())),
            entry("absence", resident(Map.of())),
            entry("resolution", staff("fang", Map.of("outcome", "EXPLAINED", "words", "说明了"))));

    /** What each verb leads to; a verb that is not named here is refused. The visits are too near to be cancelled. */
    private static final Map<OrderStatus, Map<String, OrderStatus>> ALLOWED = Map.of(
            OrderStatus.SUBMITTED,
                    Map.of(
                            "triage", OrderStatus.ASSIGNED,
                            "assignment", OrderStatus.ASSIGNED,
                            "cancellation", OrderStatus.CANCELLED_BY_RESIDENT),
            OrderStatus.OPEN,
                    Map.of(
                            "claim", OrderStatus.CONFIRMED,
                            "assignment", OrderStatus.ASSIGNED,
                            "cancellation", OrderStatus.CANCELLED_BY_RESIDENT),
            OrderStatus.ASSIGNED,
                    Map.of(
                            "acceptance", OrderStatus.CONFIRMED,
                            "return", OrderStatus.SUBMITTED,
                            "cancellation", OrderStatus.CANCELLED_BY_RESIDENT),
            OrderStatus.CONFIRMED, Map.of("check-in", OrderStatus.IN_SERVICE),
            OrderStatus.IN_SERVICE, Map.of("delivery", OrderStatus.DELIVERED),
            OrderStatus.DELIVERED,
                    Map.of(
                            "confirmation", OrderStatus.CLOSED,
                            "rating", OrderStatus.DELIVERED,
                            "rework", OrderStatus.REWORK),
            OrderStatus.REWORK, Map.of("resolution", OrderStatus.CLOSED),
            OrderStatus.CLOSED, Map.of("rating", OrderStatus.CLOSED, "rework", OrderStatus.REWORK));

    @Test
    void the_arrows_are_the_products_and_no_others() {
        Set<String> arrows = Arrays.stream(OrderStatus.values())
                .flatMap(from -> Arrays.stream(OrderStatus.values())
                        .filter(from::canBecome)
                        .map(to -> from + ">" + to))
                .collect(Collectors.toSet());
        assertThat(arrows).isEqualTo(ARROWS);
    }

    static Stream<Arguments> everyVerbInEveryState() {
        return STATES.keySet().stream()
                .sorted()
                .flatMap(state -> VERBS.keySet().stream().sorted().map(verb -> Arguments.of(state, verb)));
    }

    @ParameterizedTest(name = "{1} in {0}")
    @MethodSource("everyVerbInEveryState")
    void a_verb_does_what_the_table_says_or_nothing(OrderStatus state, String verb) {
        Placed order = STATES.get(state).get();
        List<?> stepsBefore = order.seen().getList("steps");
        assertThat(order.status()).isEqualTo(state.name());

        Response response = call(order, verb, VERBS.get(verb));

        OrderStatus expected = ALLOWED.getOrDefault(state, Map.of()).get(verb);
        if (expected != null) {
            assertThat(response.statusCode()).as(response.asString()).isBetween(200, 201);
            assertThat(order.status()).isEqualTo(expected.name());
            assertThat(order.seen().getList("steps")).hasSizeGreaterThan(stepsBefore.size());
        } else {
            // who has no part in an order in this state is told that there is none
            assertThat(response.statusCode()).as(response.asString()).isIn(404, 409);
            assertThat(response.jsonPath().getString("code")).isNotBlank();
            assertThat(order.status()).isEqualTo(state.name());
            assertThat(order.seen().getList("steps")).hasSameSizeAs(stepsBefore);
        }
    }

    @Test
    void a_wrong_arrow_names_both_states_in_words() {
        Placed order = Some.submittedOrder();
        String detail =
                Call.put(order.owner(), order, "confirmation").jsonPath().getString("detail");
        assertThat(detail).contains(OrderStatus.SUBMITTED.words()).contains(OrderStatus.CLOSED.words());
    }

    private static Response call(Placed order, String name, Verb verb) {
        RequestSpecification who = verb.who.apply(order);
        if (!name.equals("check-in")) return Call.put(who, order, name, verb.body);
        return Call.checkIn(who, Map.of("number", order.number(), "reason", verb.body.get("reason")));
    }

    private static Verb staff(String account, Map<String, ?> body) {
        return new Verb(order -> As.person(account), body);
    }

    private static Verb resident(Map<String, ?> body) {
        return new Verb(Placed::owner, body);
    }
}
