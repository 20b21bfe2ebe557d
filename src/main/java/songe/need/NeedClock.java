package songe.need;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import songe.order.Grids;
import songe.order.Supporters;
import songe.order.Supporters.Doer;
import songe.order.deadline.Level;
import songe.place.Closures;
import songe.place.StationRef;
import songe.place.Stations;
import songe.place.WorkingTime;
import songe.shared.Days;
import songe.tenant.Towns;

/** One clock for a need and all who stand behind it, on the working time of whoever has it. Runs in the caller's transaction. */
@ApplicationScoped
class NeedClock {
    private final Stations stations;
    private final Closures closures;
    private final Grids grids;
    private final Towns towns;
    private final Supporters supporters;
    private final NeedFacts facts;
    private final Clock clock;
    private final int answerDays;
    private final int doneDays;

    NeedClock(
            Stations stations,
            Closures closures,
            Grids grids,
            Towns towns,
            Supporters supporters,
            NeedFacts facts,
            Clock clock,
            @ConfigProperty(name = "songe.need.answer-working-days") int answerDays,
            @ConfigProperty(name = "songe.need.done-working-days") int doneDays) {
        this.stations = stations;
        this.closures = closures;
        this.grids = grids;
        this.towns = towns;
        this.supporters = supporters;
        this.facts = facts;
        this.clock = clock;
        this.answerDays = answerDays;
        this.doneDays = doneDays;
    }

    /** The station has it, from now on. */
    void answer(Need need, Instant now) {
        need.climbTo(Level.STATION);
        await(need, closures.hours(stations.byId(need.stationId)), now, answerDays);
    }

    /** A unit has it. */
    void done(Need need, Instant now) {
        need.climbTo(Level.STATION);
        await(need, closures.office(), now, doneDays);
    }

    /** Reminded after half of it. */
    private static void await(Need need, WorkingTime hours, Instant now, int days) {
        Duration working = hours.dayLength().multipliedBy(days);
        need.await(hours.plus(now, working), hours.plus(now, working.dividedBy(2)));
    }

    /** What is to be done about a need whose time has come. */
    void look(Need need) {
        Instant now = clock.instant();
        if (!need.status().isLive()) {
            need.stay();
        } else if (need.isOverdue(now)) {
            late(need, now);
        } else {
            need.reminded();
            facts.tell(need, Doer.SYSTEM, now, NeedFact.Reminded::new);
        }
    }

    /** Whoever comes next has a working day, counted from when they are told; the district is the last. */
    private void late(Need need, Instant now) {
        if (need.level() == Level.DISTRICT) {
            need.stay();
            return;
        }
        StationRef station = stations.byId(need.stationId);
        Level next = need.level().above();
        if (next == Level.GRID && grids.staffed(station) == null) next = Level.TOWN;
        need.climbTo(next);
        await(need, closures.office(), now, 1);
        String who = name(need, next);
        String until = Days.say(need.dueAt(), now) + "前给大家答复";
        String text = next == Level.DISTRICT ? "已报区里督办，" + who + "会在" + until : "已请" + who + "接手，" + until;
        supporters.follow(need.desk());
        facts.tell(need, Doer.SYSTEM, now, "过了答复时间，" + text, NeedFact.Climbed::new);
    }

    /** At the district's level it is still the town that has to do it. */
    private String name(Need need, Level level) {
        Grids.Grid grid = level == Level.GRID ? grids.of(need.townId).get(need.stationId) : null;
        return grid == null ? towns.byId(need.townId).orElseThrow().name() : grid.name();
    }
}
