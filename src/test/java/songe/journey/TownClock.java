package songe.journey;

import static songe.support.As.nobody;

import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The application's clock, which a journey puts to the day of the visit. Phones picked up afterwards show its time. */
final class TownClock {
    private static final String CLOCK = "/api/dev/clock";
    private Duration ahead = Duration.ZERO;

    void putTo(Instant time) {
        nobody().contentType(ContentType.JSON)
                .body(Map.of("now", time.toString()))
                .put(CLOCK)
                .then()
                .statusCode(200);
        ahead = Duration.between(Instant.now(), time);
    }

    void reset() {
        if (isRight()) return;
        nobody().delete(CLOCK).then().statusCode(200);
        ahead = Duration.ZERO;
    }

    boolean isRight() {
        return ahead.isZero();
    }

    Instant now() {
        return Instant.now().plus(ahead);
    }
}
