package songe.simulation;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import songe.shared.Days;

/** What people do, drawn from a seed: when they ask and for what, how soon they answer, how often they do not. */
final class Habits {
    /** Requests by the hour from seven in the morning; most after breakfast, some after the nap. */
    private static final int[] BY_HOUR = {3, 7, 12, 11, 7, 3, 4, 8, 9, 6, 4, 3, 2};

    private static final int RADIUS_METRES = 425;
    private static final int FIRST_HOUR = 7;
    private static final double WEEKEND = 0.6;
    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(16, 30);

    private final Random random;

    Habits(long seed) {
        random = new Random(seed);
    }

    /** The times of a day's requests, in order. @param mean of a weekday */
    List<Instant> requests(LocalDate day, int mean) {
        boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        int many = (int) Math.round(mean * (weekend ? WEEKEND : 1) * (0.8 + 0.4 * random.nextDouble()));
        return random.ints(many, 0, sum())
                .mapToObj(drawn -> at(day, drawn))
                .sorted()
                .toList();
    }

    private static int sum() {
        return java.util.stream.IntStream.of(BY_HOUR).sum();
    }

    private Instant at(LocalDate day, int drawn) {
        int hour = 0;
        for (int left = drawn; left >= BY_HOUR[hour]; hour++) left -= BY_HOUR[hour];
        return Days.at(day, LocalTime.of(FIRST_HOUR + hour, random.nextInt(60), random.nextInt(60)));
    }

    /** By their weights. */
    <T> T oneOf(List<T> all, int[] weights) {
        int drawn = random.nextInt(java.util.stream.IntStream.of(weights).sum());
        int i = 0;
        while (drawn >= weights[i]) drawn -= weights[i++];
        return all.get(i);
    }

    /** All alike: nobody knows how many live where in an invented town. */
    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /**
     * Where in their neighbourhood somebody lives, seen from its middle: anywhere in a circle as large as a twenty-fourth of
     * Songnan's 13.65 square kilometres.
     */
    Home home() {
        double away = RADIUS_METRES * Math.sqrt(random.nextDouble());
        double towards = 2 * Math.PI * random.nextDouble();
        return new Home(away * Math.cos(towards), away * Math.sin(towards));
    }

    /** @param east and {@code north}: metres */
    record Home(double east, double north) {}

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean happens(double chance) {
        return random.nextDouble() < chance;
    }

    /** One to three days ahead, by day. */
    Instant wished(Instant now) {
        return Days.at(Days.day(now).plusDays(between(1, 3)), LocalTime.of(between(9, 15), 0));
    }

    /** So much of opening time later; most answer soon, few take long. */
    Instant answers(Instant now, Duration mean) {
        double drawn = -Math.log(1 - random.nextDouble()) * mean.toSeconds();
        ZonedDateTime at = inHours(now.atZone(Days.ZONE));
        for (long left = (long) drawn + 60; ; ) {
            long today = Duration.between(at.toLocalTime(), CLOSES).toSeconds();
            if (left <= today) return at.plusSeconds(left).toInstant();
            left -= today;
            at = inHours(at.toLocalDate().plusDays(1).atTime(OPENS).atZone(Days.ZONE));
        }
    }

    private static ZonedDateTime inHours(ZonedDateTime at) {
        if (at.toLocalTime().isBefore(OPENS)) return at.with(OPENS);
        return at.toLocalTime().isBefore(CLOSES)
                ? at
                : at.toLocalDate().plusDays(1).atTime(OPENS).atZone(Days.ZONE);
    }
}
