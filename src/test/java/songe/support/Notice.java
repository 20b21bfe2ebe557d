package songe.support;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The State Council's notice for 2027 as it might be: the Spring Festival from Friday, 5 February, to Thursday the 11th, for
 * which Sunday, 31 January, and Saturday, 13 February, are worked. Whoever publishes it takes it back after each test.
 */
public final class Notice {
    private Notice() {}

    public static void publish() {
        StringBuilder days = new StringBuilder("day,kind,name,basis\n");
        for (int day = 5; day <= 11; day++) days.append("2027-02-%02d,HOLIDAY,春节,NOTICE\n".formatted(day));
        days.append("2027-01-31,WORKDAY,春节调休,NOTICE\n2027-02-13,WORKDAY,春节调休,NOTICE\n");
        As.person("admin")
                .multiPart("days", "days.csv", days.toString().getBytes(UTF_8), "text/csv")
                .post("/api/admin/calendar/2027")
                .then()
                .statusCode(200);
    }

    public static void takeBack() {
        As.person("admin").delete("/api/admin/calendar/2027");
    }
}
