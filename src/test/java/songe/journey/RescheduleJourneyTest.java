package songe.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static songe.support.As.person;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import songe.support.Course;
import songe.support.Time;

/** Whoever serves asks for another time; whose order it is says yes, or keeps the one they have. */
@QuarkusTest
@TestProfile(WithFrontEnd.class)
class RescheduleJourneyTest extends Journey {

    private static Instant startsAt(String number) {
        return Instant.parse(person("wang").get("/api/orders/" + number).path("startsAt"));
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void anotherSessionIsAgreedTo(Mode mode) {
        String name = "好商量的居民" + mode.ordinal();
        Course course = Course.of(4);
        String number = course.booked(name, 3).number();

        Phone station = phone(Session.of("wang", mode)).open("pages/staff/order?number=" + number);
        station.tap("open-proposal").tap("proposal-submit");
        station.part("session-choice", "session", String.valueOf(course.session(4)))
                .tap();
        station.sees("proposal-when", "想改到")
                .type("proposal-reason", "老师那天要去医院")
                .picture(mode.named("reschedule-proposal"));
        station.tap("proposal-submit").sees("work-said", "已问居民");

        Phone phone = phone(Session.ofResident(name, mode)).open("pages/orders/order?number=" + number);
        phone.sees("order-agreement", "您看行吗").sees("proposed-why", "老师那天要去医院");
        phone.isSettled().picture(mode.named("reschedule-agreement"));
        phone.tap("agreement-yes").isSettled();
        assertThat(phone.part("order-agreement")).hasCount(0);
        assertThat(startsAt(number)).isEqualTo(course.startsAt(4));
        phone.picture(mode.named("reschedule-agreed"));
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void whoKeepsTheirTimeKeepsIt(Mode mode) {
        String name = "说定了的居民" + mode.ordinal();
        String number = Given.accepted(name);
        Instant before = startsAt(number);

        Phone unit = phone(Session.of("qian", mode)).open("pages/partner/order?number=" + number);
        unit.tap("open-proposal")
                .choose("propose-day", Time.day(before).plusDays(1).toString())
                .choose("propose-hour", "14")
                .sees("proposal-when", "14:00")
                .type("proposal-reason", "师傅那天上午修电梯")
                .picture(mode.named("reschedule-visit"));
        unit.tap("proposal-submit").sees("work-said", "已问居民");

        Phone phone = phone(Session.ofResident(name, mode)).open("pages/orders/order?number=" + number);
        phone.sees("proposed-why", "修电梯").tap("agreement-no").isSettled();
        assertThat(phone.part("order-agreement")).hasCount(0);
        assertThat(startsAt(number)).isEqualTo(before);
    }
}
