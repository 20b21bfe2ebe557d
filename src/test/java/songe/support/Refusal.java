package songe.support;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.text.IsBlankString.blankString;

import io.restassured.builder.ResponseSpecBuilder;
import io.restassured.specification.ResponseSpecification;

/** What every refusal looks like: {@code call.then().spec(refused(409, "order.transition"))}. */
public final class Refusal {

    private Refusal() {}

    public static ResponseSpecification refused(int status, String code) {
        return problem(status).expectBody("code", equalTo(code)).build();
    }

    /** The same, with one field to blame. */
    public static ResponseSpecification refused(int status, String code, String field) {
        return problem(status)
                .expectBody("code", equalTo(code))
                .expectBody("violations.field", hasItem(field))
                .build();
    }

    private static ResponseSpecBuilder problem(int status) {
        return new ResponseSpecBuilder()
                .expectStatusCode(status)
                .expectContentType("application/problem+json")
                .expectBody("status", equalTo(status))
                .expectBody("type", notNullValue())
                .expectBody("title", not(blankString()))
                .expectBody("detail", not(blankString()))
                .expectBody("detail", not(containsString("{")))
                .expectBody("violations", notNullValue());
    }
}
