package songe.standard.open311;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import songe.support.As;
import songe.support.Needed;
import songe.support.Some;

/** Against the field tables of GeoReport v2 (wiki.open311.org/GeoReport_v2): names, types, and what has to be there. */
@QuarkusTest
class Open311Test {
    private static final String BASE = "/api/open311/v2/";

    /** GET Service List: each field and its type. */
    private static final Map<String, Class<?>> SERVICE = Map.of(
            "service_code", String.class,
            "service_name", String.class,
            "description", String.class,
            "metadata", Boolean.class,
            "type", String.class,
            "keywords", String.class,
            "group", String.class);

    /** GET Service Requests: each field; those of a number are named apart. */
    private static final List<String> REQUEST = List.of(
            "service_request_id",
            "status",
            "status_notes",
            "service_name",
            "service_code",
            "description",
            "agency_responsible",
            "service_notice",
            "requested_datetime",
            "updated_datetime",
            "expected_datetime",
            "address",
            "address_id",
            "zipcode",
            "lat",
            "long",
            "media_url");

    private static Response get(String path) {
        return As.nobody().get(BASE + path);
    }

    private static List<Map<String, Object>> list(String path) {
        return get(path)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .extract()
                .jsonPath()
                .getList("");
    }

    @Test
    void the_services_are_as_the_table_says() {
        List<Map<String, Object>> services = list("services.json");
        assertThat(services).isNotEmpty().allSatisfy(service -> {
            assertThat(service).containsOnlyKeys(SERVICE.keySet());
            SERVICE.forEach(
                    (field, type) -> assertThat(service.get(field)).as(field).isInstanceOf(type));
            assertThat(service.get("type")).isIn("realtime", "batch", "blackbox");
        });
        JsonPath definition =
                get("services/SAFETY.json").then().statusCode(200).extract().jsonPath();
        assertThat(definition.getString("service_code")).isEqualTo("SAFETY");
        assertThat(definition.getList("attributes")).isEmpty();
        isRefused(get("services/NOPE.json"), 404);
    }

    @Test
    void a_need_is_a_request_as_the_table_says() {
        Needed need = Needed.posted("category", "SAFETY", "place", "12号楼门口");
        Map<String, Object> seen = only("requests/" + need.number() + ".json");
        assertThat(seen).containsOnlyKeys(REQUEST);
        assertThat(seen)
                .containsEntry("service_request_id", need.number())
                .containsEntry("status", "open")
                .containsEntry("service_code", "SAFETY")
                .containsEntry("address", "12号楼门口");
        assertThat(seen.get("description").toString()).startsWith(need.title());
        assertThat(seen.get("lat")).isInstanceOf(Number.class);
        assertThat(seen.get("long")).isInstanceOf(Number.class);
        assertThat(Instant.parse((String) seen.get("requested_datetime")))
                .isBefore(Instant.parse((String) seen.get("expected_datetime")));
        assertThat(seen.values().toString()).doesNotContain(need.own().resident());
        need.put("wang", "answer", "words", "已经报修").then().statusCode(200);
        assertThat(only("requests/" + need.number() + ".json"))
                .containsEntry("status", "closed")
                .hasEntrySatisfying(
                        "status_notes", notes -> assertThat(notes.toString()).contains("已经报修"));
    }

    private static Map<String, Object> only(String path) {
        List<Map<String, Object>> found = list(path);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void requests_are_chosen_by_id_service_status_and_time() {
        Needed one = Needed.posted("category", "CULTURE");
        Needed other = Needed.posted("category", "TRAFFIC");
        assertThat(numbers("?service_request_id=" + one.number() + "," + other.number()))
                .containsExactly(one.number(), other.number());
        assertThat(numbers("?service_code=CULTURE")).contains(one.number()).doesNotContain(other.number());
        assertThat(numbers("?status=open")).contains(one.number());
        assertThat(numbers("?status=closed")).doesNotContain(one.number());
        assertThat(numbers("?end_date=2020-01-01T00:00:00Z")).isEmpty();
        assertThat(numbers("?jurisdiction_id=" + As.TOWN)).contains(one.number());
        isRefused(get("requests.json?status=lost"), 400);
        isRefused(get("requests.json?start_date=yesterday"), 400);
        isRefused(get("requests.json?service_code=NOPE"), 404);
        isRefused(get("requests/ABCDEFGH.json"), 404);
    }

    private static List<Object> numbers(String query) {
        return list("requests.json" + query).stream()
                .map(r -> r.get("service_request_id"))
                .toList();
    }

    @Test
    void a_submitted_request_is_a_need_like_any_other() {
        String mark = UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        String resident = Some.resident();
        Response reply = post(
                As.resident(resident),
                Map.of(
                        "service_code",
                        "ENVIRONMENT",
                        "description",
                        "垃圾桶满了" + mark + "\n三天没有人收",
                        "lat",
                        "31.3519",
                        "long",
                        "121.4801",
                        "address_string",
                        "3号门",
                        "first_name",
                        "不读的名字"));
        reply.then().statusCode(201);
        List<Map<String, Object>> accepted = reply.jsonPath().getList("");
        assertThat(accepted).hasSize(1);
        assertThat(accepted.get(0)).containsOnlyKeys("service_request_id", "service_notice", "account_id");
        String number = (String) accepted.get(0).get("service_request_id");
        JsonPath need = As.resident(resident).get("/api/needs/" + number).jsonPath();
        assertThat(need.getString("title")).isEqualTo("垃圾桶满了" + mark);
        assertThat(need.getString("mine")).isNotNull();
    }

    @Test
    void what_cannot_be_submitted_is_refused_in_the_standards_form() {
        String name = Some.resident();
        isRefused(post(As.resident(name), Map.of("description", "满了", "lat", "31.35", "long", "121.48")), 400);
        isRefused(post(As.resident(name), Map.of("service_code", "OTHER", "lat", "31.35", "long", "121.48")), 400);
        isRefused(post(As.resident(name), Map.of("service_code", "OTHER", "description", "满了")), 400);
        isRefused(
                post(As.resident(name), Map.of("service_code", "OTHER", "description", "满了", "lat", "x", "long", "y")),
                400);
        isRefused(
                post(As.resident(name), Map.of("service_code", "OTHER", "description", "违禁", "address_string", "3号门")),
                422);
        post(As.nobody(), Map.of("service_code", "OTHER")).then().statusCode(401);
        post(As.person("chen"), Map.of("service_code", "OTHER")).then().statusCode(403);
    }

    private static Response post(RequestSpecification who, Map<String, String> form) {
        return who.contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .post(BASE + "requests.json");
    }

    /** Errors: a list of codes and descriptions. */
    private static void isRefused(Response reply, int status) {
        reply.then().statusCode(status);
        List<Map<String, Object>> errors = reply.jsonPath().getList("");
        assertThat(errors).hasSize(1);
        assertThat(errors.get(0)).containsOnlyKeys("code", "description").containsEntry("code", status);
        assertThat(errors.get(0).get("description").toString()).isNotBlank().doesNotContain("{");
    }
}
