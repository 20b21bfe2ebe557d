package songe.standard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The directory against the fields that HSDS 3 publishes; see {@code src/test/resources/hsds/NOTICE.md}. */
@QuarkusTest
class HsdsTest {
    private static final String TOWN = "310113113";
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            factory -> factory.schemaMappers(all -> all.mapPrefix("https://schemas.test/hsds/", "classpath:hsds/")));

    @Test
    void a_page_of_services_is_what_the_standard_says() {
        Response page = get("services?per_page=100");
        assertThat(faults("service_list", page)).isEmpty();
        assertThat(page.jsonPath().getList("contents.name")).contains("到站理发");
        assertThat(page.jsonPath().getList("contents.service_at_locations.schedules.freq.flatten()"))
                .contains("WEEKLY");
    }

    @Test
    void a_misspelt_or_missing_field_would_be_found() {
        String page = get("services?per_page=1").asString();
        assertThat(faults("service_list", page.replace("\"status\"", "\"state\"")))
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(faults("service_list", page.replaceFirst("\"id\":\"........-", "\"id\":\"no-uuid-")))
                .isNotEmpty();
    }

    @Test
    void each_thing_is_found_under_its_own_name() {
        Response page = get("services?per_page=100");
        String service = named(page, "到站理发", "id");
        Response one = get("services/" + service);
        assertThat(faults("service", one)).isEmpty();
        one.then().body("name", equalTo("到站理发"), "attributes.taxonomy_term.name", hasItem("便民"));
        Response unit = get("organizations/" + one.path("organization_id"));
        assertThat(faults("organization", unit)).isEmpty();
        Response offered = get("service_at_locations/" + one.path("service_at_locations[0].id"));
        assertThat(faults("service_at_location", offered)).isEmpty();
        offered.then()
                .body(
                        "service_id",
                        equalTo(service),
                        "location.latitude",
                        equalTo(one.path("service_at_locations[0].location.latitude")));
    }

    @Test
    void the_town_and_its_units_are_the_organizations() {
        Response all = get("organizations?per_page=100");
        assertThat(faults("organization_list", all)).isEmpty();
        assertThat(all.jsonPath().getList("contents.name")).contains("淞南镇");
    }

    @Test
    void pages_are_numbered_from_one_and_end() {
        Response first = get("services?per_page=2");
        first.then().body("first_page", equalTo(true), "page_number", equalTo(1), "size", equalTo(2));
        Response second = get("services?per_page=2&page=2");
        second.then().body("first_page", equalTo(false));
        assertThat(second.jsonPath().getList("contents.id"))
                .doesNotContainAnyElementsOf(first.jsonPath().getList("contents.id"));
        get("services?page=99999").then().body("empty", equalTo(true), "last_page", equalTo(true));
    }

    @Test
    void what_is_asked_for_is_no_service() {
        List<String> kinds = get("services?per_page=100").jsonPath().getList("contents.application_process");
        assertThat(kinds).noneMatch(how -> how.contains("认领"));
    }

    @Test
    void another_thing_s_name_and_nonsense_are_not_there() {
        String service = named(get("services?per_page=100"), "到站理发", "id");
        for (String path : List.of(
                "organizations/" + service,
                "services/" + UUID.randomUUID(),
                "services/x",
                "service_at_locations/" + service))
            given().header("X-Town", TOWN)
                    .get("/api/hsds/" + path)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("standard.unknown"));
        given().header("X-Town", TOWN)
                .get("/api/hsds/services?per_page=0")
                .then()
                .statusCode(400);
    }

    @Test
    void it_says_which_version_it_speaks() {
        get("").then().body("version", equalTo("3.0"), "profile", containsString("openreferral"));
    }

    private static String named(Response page, String name, String field) {
        return page.path("contents.find { it.name == '" + name + "' }." + field);
    }

    private static Response get(String path) {
        Response answer = given().header("X-Town", TOWN).get("/api/hsds/" + path);
        answer.then().statusCode(200);
        return answer;
    }

    private static List<String> faults(String schema, Response answer) {
        return faults(schema, answer.asString());
    }

    private static List<String> faults(String schema, String json) {
        SchemaValidatorsConfig strict =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        JsonSchema wanted =
                SCHEMAS.getSchema(SchemaLocation.of("https://schemas.test/hsds/" + schema + ".json"), strict);
        return wanted.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
