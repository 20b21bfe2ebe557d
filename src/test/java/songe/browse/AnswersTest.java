package songe.browse;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import songe.support.As;
import songe.support.Some;

/** Lists as production tells them: from memory, and for the same question the same bytes, as long as they are fresh. */
@QuarkusTest
@TestProfile(AnswersTest.WithMemory.class)
class AnswersTest {
    private static final String LIST = "/api/items?size=100&list=SERVICE";

    public static class WithMemory implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("songe.memory", "1s");
        }
    }

    @Inject
    Answers answers;

    private static List<String> codes() {
        return As.nobody().get(LIST).jsonPath().getList("items.code");
    }

    private static void within(int seconds, BooleanSupplier seen) throws InterruptedException {
        for (int i = 0; i < seconds * 20 && !seen.getAsBoolean(); i++) TimeUnit.MILLISECONDS.sleep(50);
        assertThat(seen.getAsBoolean()).isTrue();
    }

    @Test
    void the_same_question_is_answered_alike_from_memory() {
        Response first = As.nobody().get(LIST);
        for (int i = 0; i < 5; i++) {
            Response again = As.nobody().get(LIST);
            assertThat(again.statusCode()).isEqualTo(200);
            assertThat(again.contentType()).isEqualTo(first.contentType());
            assertThat(again.asString()).isEqualTo(first.asString());
        }
    }

    @Test
    void what_is_withdrawn_is_gone_from_the_list_soon() throws InterruptedException {
        long item = Some.item("S01");
        assertThat(codes()).contains("S01");
        As.person("chen").delete("/api/items/{id}/publication", item).then().statusCode(200);
        try {
            within(4, () -> !codes().contains("S01"));
        } finally {
            As.person("zhao").put("/api/items/{id}/publication", item).then().statusCode(200);
        }
        within(4, () -> codes().contains("S01"));
    }

    @Test
    void what_is_old_does_not_lie_in_memory() throws InterruptedException {
        within(4, () -> As.nobody().get(LIST).statusCode() == 200 && answers.many() > 0);
        within(30, () -> answers.many() == 0);
    }

    @Test
    void a_refusal_is_never_told_to_the_next() {
        As.nobody().get("/api/items?size=0").then().statusCode(400);
        As.nobody().get("/api/items?size=0").then().statusCode(400);
        As.nobodyIn("DA").get(LIST).then().statusCode(404);
    }

    @Test
    void who_is_signed_in_is_answered_from_where_they_live() {
        String nobody = As.nobody().get(LIST).asString();
        assertThat(nobody).contains("\"metres\":null");
        String resident = Some.residentWith(Map.of("name", "甲", "area", "310113113014"));
        assertThat(As.resident(resident).get(LIST).asString()).doesNotContain("\"metres\":null");
        assertThat(As.nobody().get(LIST).asString()).isEqualTo(nobody);
    }
}
