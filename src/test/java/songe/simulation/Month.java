package songe.simulation;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import songe.shared.Days;
import songe.support.Call;
import songe.support.Some;
import songe.support.Some.Placed;
import songe.support.Time;
import songe.support.With;

/**
 * Lets the days pass: residents ask, stations read, units accept, give back or are silent, and every deadline is looked at
 * half a minute after it came.
 */
final class Month {
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 12, 14);
    private static final int REQUESTS_A_DAY = 20;
    private static final Duration AFTER_DUE = Duration.ofSeconds(30);
    private static final List<String> ITEMS = List.of("S07", "S15", "S16");
    private static final int[] ITEM_WEIGHTS = {55, 25, 20};

    private static final double STATION_IS_ABSENT = 0.04;
    private static final double UNIT_IS_SILENT = 0.06;
    private static final double UNIT_GIVES_BACK = 0.08;
    private static final Duration READS = Duration.ofMinutes(70);
    private static final Duration ACCEPTS = Duration.ofMinutes(50);
    private static final Duration AWAY = Duration.ofHours(20);

    private final Habits habits;
    private final Staffing staffing = new Staffing();
    private final Findings findings;
    private final List<String> areas;
    private final int days;
    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::turn));
    private long turn;

    private record Event(Instant at, long turn, Runnable what) {}

    Month(long seed, int days, List<String> areas, Findings findings) {
        this.habits = new Habits(seed);
        this.days = days;
        this.areas = areas;
        this.findings = findings;
    }

    void passes() {
        Instant end = Days.start(FIRST_DAY.plusDays(days + 4L));
        for (LocalDate day = FIRST_DAY; day.isBefore(FIRST_DAY.plusDays(days)); day = day.plusDays(1))
            habits.requests(day, REQUESTS_A_DAY).forEach(at -> on(at, () -> ask(at)));
        while (!events.isEmpty() && events.peek().at.isBefore(end)) {
            Event next = events.poll();
            Time.at(next.at);
            next.what.run();
        }
    }

    private void on(Instant at, Runnable what) {
        events.add(new Event(at, turn++, what));
    }

    private void ask(Instant now) {
        String item = habits.oneOf(ITEMS, ITEM_WEIGHTS);
        Map<String, Object> request = Some.request(
                item, "address", Some.ADDRESS, "area", habits.oneOf(areas), "wishedTime", habits.wished(now));
        Placed placed = Some.placed(Some.residentBorn(1950), request);
        Story story = new Story(placed, now);
        findings.asked(placed.number(), habits.home());
        follow(story, placed.seen(), now);
    }

    /** What comes next for an order as it is now; whatever was to come before does not any more. */
    private void follow(Story story, JsonPath seen, Instant now) {
        int chapter = story.turnsTo(seen);
        switch (seen.getString("status")) {
            case "SUBMITTED" -> await(story, chapter, answer(now, READS, STATION_IS_ABSENT), this::read);
            case "ASSIGNED" -> {
                if (seen.get("proposedTime") != null) agree(story, now);
                else await(story, chapter, answer(now, ACCEPTS, UNIT_IS_SILENT), this::accept);
            }
            case "CONFIRMED" -> {
                findings.accepted(story, now);
                Instant starts = Instant.parse(seen.getString("startsAt")).plusSeconds(300);
                on(starts, () -> when(story, chapter, starts, this::serve));
            }
            default -> findings.ended(seen.getString("status"));
        }
    }

    private Instant answer(Instant now, Duration mean, double isAway) {
        Instant answered = habits.answers(now, mean);
        return habits.happens(isAway) ? habits.answers(answered.plus(AWAY), mean) : answered;
    }

    private interface Deed {
        void at(Story story, Instant now);
    }

    private void await(Story story, int chapter, Instant answer, Deed deed) {
        Instant due = story.due();
        on(answer, () -> when(story, chapter, answer, deed));
        if (due == null) return;
        Instant look = due.plus(AFTER_DUE);
        if (answer.isAfter(due)) on(look, () -> when(story, chapter, look, (late, now) -> breach(late, due, now)));
        else findings.kept();
    }

    private static void when(Story story, int chapter, Instant now, Deed deed) {
        if (story.chapter() == chapter) deed.at(story, now);
    }

    /** It is somebody else's turn now, or the same one has to answer still: then the deed stays planned. */
    private void breach(Story story, Instant due, Instant now) {
        findings.breached(story, due);
        JsonPath seen = seen(story);
        if (story.isElsewhere(seen)) follow(story, seen, now);
    }

    private void read(Story story, Instant now) {
        Response done = put(staffing.station(story.station()), story, "triage", Map.of("decision", "DISPATCH"));
        if (done.statusCode() != 200) done = byTheGrid(story, done);
        follow(story, done.statusCode() == 200 ? done.jsonPath() : seen(story), now);
    }

    /** What the desk may not decide any more, or its grid does instead. */
    private Response byTheGrid(Story story, Response refused) {
        findings.note("triage " + refused.jsonPath().getString("code"));
        Response done = put(staffing.town(), story, "assignment", Map.of("stationCode", story.station()));
        if (done.statusCode() != 200)
            findings.note("assignment " + done.jsonPath().getString("code"));
        return done;
    }

    private void accept(Story story, Instant now) {
        boolean back = story.unit() != null && habits.happens(UNIT_GIVES_BACK);
        Response done = back
                ? put(holder(story), story, "return", Map.of("reason", "NO_CAPACITY"))
                : put(holder(story), story, "acceptance", time(story, now));
        if (done.statusCode() != 200)
            findings.note((back ? "return " : "acceptance ") + done.jsonPath().getString("code"));
        follow(story, done.statusCode() == 200 ? done.jsonPath() : seen(story), now);
    }

    private Map<String, ?> time(Story story, Instant now) {
        boolean late = !story.wished().isAfter(now.plus(2, ChronoUnit.HOURS));
        return late ? With.fields("startsAt", habits.wished(now)) : Map.of();
    }

    private void agree(Story story, Instant now) {
        Response done = put(story.placed().owner(), story, "agreement", Map.of("agreed", true));
        if (done.statusCode() != 200)
            findings.note("agreement " + done.jsonPath().getString("code"));
        else follow(story, done.jsonPath(), now);
    }

    private void serve(Story story, Instant now) {
        Response in =
                Call.checkIn(holder(story), Map.of("number", story.placed().number(), "reason", "手机没电"));
        Response done = in.statusCode() == 201 ? put(holder(story), story, "delivery", Map.of("note", "好了")) : in;
        if (done.statusCode() != 200) findings.note("visit " + done.jsonPath().getString("code"));
        else findings.ended("DELIVERED");
    }

    private RequestSpecification holder(Story story) {
        return story.unit() != null ? staffing.unit(story.unit()) : staffing.station(story.station());
    }

    private JsonPath seen(Story story) {
        return story.placed().seenBy(staffing.town());
    }

    private static Response put(RequestSpecification who, Story story, String verb, Map<String, ?> body) {
        return Call.put(who, story.placed(), verb, body);
    }
}
