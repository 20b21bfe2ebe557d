package songe.dev;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that can be put to another time and goes on ticking from there. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "test"})
class SettableClock {
    private final Clock machine = Clock.tickMillis(ZoneOffset.UTC);
    private volatile Duration ahead = Duration.ZERO;

    @Produces
    @Singleton
    Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return machine.instant().plus(ahead);
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException("instants only");
            }
        };
    }

    void put(Instant now) {
        ahead = Duration.between(machine.instant(), now);
    }

    void reset() {
        ahead = Duration.ZERO;
    }
}
