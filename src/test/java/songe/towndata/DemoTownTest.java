package songe.towndata;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DemoTownTest {

    @Test
    void an_empty_database_is_filled_with_the_demo_town() {
        given().get("/api/towns").then().statusCode(200).body("items.code", hasItem("310113113"));
        given().header("X-Town", "310113113")
                .get("/api/areas")
                .then()
                .statusCode(200)
                .body("items.name", hasItem("华浜居委会"));
    }
}
