package songe.journey;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The resident reads why it went where it went, the station the whole of it, and the town tries other weights. */
@QuarkusTest
@TestProfile(WithFrontEnd.class)
class DispatchJourneyTest extends Journey {

    @ParameterizedTest
    @EnumSource(Mode.class)
    void everybodyReadsWhy(Mode mode) {
        String name = "问为什么的居民" + mode.ordinal();
        String number = Given.dispatched(name, "S07");
        Phone phone = phone(Session.ofResident(name, mode)).open("pages/orders/order?number=" + number);
        phone.sees("order-why", "这项服务由它承办").picture(mode.named("order-why"));

        Phone station = phone(Session.of("wang", mode)).open("pages/staff/order?number=" + number);
        station.tap("work-why").sees("decision", "站点受理后派出去").sees("candidate", "近四周");
        station.part("decision", "cause", "PLACED").waitFor();
        station.wholePicture(mode.named("why"));

        Phone town = phone(Session.of("zhao", mode)).open("pages/town/dispatch");
        town.sees("dispatch-version", "规则").type("what-if-number", number).tap("what-if-try");
        town.sees("what-if-said", "还是派给")
                .sees("candidate", "分")
                .tap("candidates-all")
                .wholePicture(mode.named("what-if"));
        town.type("weight-distance", "900").tap("dispatch-keep").sees("wide-page", "请写 0 到 100 的数");
    }
}
