package songe.dev;

import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import songe.support.As;
import songe.tenant.Towns;

/** The trial's start, which no other test walks: tests make their own projects. */
@QuarkusTest
class DemoProjectsTest {
    @Inject
    Towns towns;

    @Inject
    DemoProjects demo;

    @Test
    void the_first_look_finds_a_project_under_way_and_the_meeting_on_it() {
        demo.make(towns.byCode(DemoPeople.TOWN).orElseThrow().id());
        As.nobody()
                .get("/api/projects?status=RUNNING&size=100")
                .then()
                .statusCode(200)
                .body("items.title", hasItem("给老楼门口装扶手（示例）"));
        As.nobody()
                .get("/api/meetings?size=100")
                .then()
                .statusCode(200)
                .body("items.title", hasItem("周末议事会：扶手先装哪几栋（示例）"));
    }
}
