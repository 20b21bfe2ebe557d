package songe.dev;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import songe.partner.Partners;
import songe.shared.Days;

/** The demo town knows two of its units; the others it has still to look at. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "test"})
class DemoUnits {
    private static final Map<String, String> ABOUT = Map.of(
            "BARBER", "（示例）退休理发师组成的志愿队，每周在站里和居民家里理发",
            "FIX", "（示例）修灯、修水龙头、修小家电，只收材料费");

    private final Partners partners;
    private final Clock clock;

    DemoUnits(Partners partners, Clock clock) {
        this.partners = partners;
        this.clock = clock;
    }

    void make(long townId) {
        ABOUT.forEach((code, about) -> partners.find(townId, code).ifPresent(unit -> {
            partners.describe(unit, about);
            partners.verify(unit, Days.day(clock.instant()));
        }));
    }
}
