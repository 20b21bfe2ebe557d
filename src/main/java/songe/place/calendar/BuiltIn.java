package songe.place.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;

/** The years that come with us, one file each. */
final class BuiltIn {
    static final int FIRST = 2026;
    static final int LAST = 2027;

    private BuiltIn() {}

    static List<PublicDay> ofYear(int year) {
        if (year < FIRST || year > LAST) return List.of();
        try (InputStream file = BuiltIn.class.getResourceAsStream("/songe/calendar/" + year + ".csv")) {
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .skip(1)
                    .map(BuiltIn::day)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PublicDay day(String line) {
        String[] cells = line.split(",");
        return new PublicDay(
                LocalDate.parse(cells[0]), DayKind.valueOf(cells[1]), cells[2], DayBasis.valueOf(cells[3]));
    }
}
