package songe.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import songe.identity.Role;
import songe.identity.Scope;
import songe.shared.Days;
import songe.support.As;
import songe.support.Newcomer;
import songe.support.Sheets;

/** Weekly offers become sessions two weeks ahead. The clock stands at the coming midnight, so that every day is a whole one. */
@QuarkusTest
class SessionCalendarTest {
    @Inject
    AgroalDataSource database;

    @Inject
    SessionCalendar calendar;

    @Inject
    Clock clock;

    private LocalDate today;

    @BeforeEach
    void set_the_clock_to_midnight() {
        today = Days.day(clock.instant()).plusDays(1);
        moveTo(Days.start(today));
    }

    @AfterEach
    void reset_the_clock() {
        As.nobody().delete("/api/dev/clock").then().statusCode(200);
    }

    @Test
    void an_offer_has_its_sessions_for_today_and_fourteen_days() {
        Sheets town = offering("1-7,09:00,11:00,12");

        List<LocalDate> days = starts(town).stream().map(Days::day).toList();

        assertThat(days)
                .containsExactlyElementsOf(today.datesUntil(today.plusDays(15)).toList());
        assertThat(starts(town))
                .allSatisfy(s -> assertThat(s.atZone(Days.ZONE).toLocalTime()).isEqualTo(LocalTime.of(9, 0)));
    }

    @Test
    void a_start_makes_the_sessions_of_a_new_day_and_looks_for_none_on_the_same() throws SQLException {
        Sheets town = offering("1-7,09:00,11:00,12");
        calendar.extendAll();
        change("delete from session where town_id = (select id from town where code = '" + town.town + "')");

        calendar.onStart(null);
        assertThat(starts(town)).isEmpty();

        change("update session_horizon set last_day = date_sub(last_day, interval 1 day)");
        calendar.onStart(null);
        assertThat(starts(town)).hasSize(15);
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }

    @Test
    void a_session_is_as_long_and_as_large_as_its_offer() {
        Sheets town = offering("1-7,09:00,11:30,12");

        assertThat(rows(town, "timestampdiff(minute, starts_at, ends_at)"))
                .hasSize(15)
                .containsOnly("150");
        assertThat(rows(town, "capacity")).containsOnly("12");
        assertThat(rows(town, "taken")).containsOnly("0");
    }

    @Test
    void only_the_weekdays_of_the_offer_have_sessions() {
        Sheets town = offering("2;5,09:00,11:00,12");

        assertThat(starts(town)).hasSizeBetween(4, 5).allSatisfy(s -> assertThat(
                        Days.day(s).getDayOfWeek().getValue())
                .isIn(2, 5));
    }

    @Test
    void what_is_given_on_request_has_none() {
        assertThat(starts(offering(",,,4"))).isEmpty();
    }

    @Test
    void a_session_that_has_begun_today_is_not_made() {
        moveTo(Days.at(today, LocalTime.of(9, 0)));

        assertThat(starts(offering("1-7,09:00,11:00,12"))).hasSize(14).allMatch(s -> s.isAfter(clock.instant()));
    }

    @Test
    void each_day_that_comes_adds_a_day_of_sessions() {
        Sheets town = offering("1-7,09:00,11:00,12");

        moveTo(Days.start(today.plusDays(3)));

        assertThat(starts(town).stream().map(Days::day))
                .containsExactlyElementsOf(today.datesUntil(today.plusDays(18)).toList());
    }

    @Test
    void made_again_there_are_no_doubles() {
        Sheets town = offering("1-7,09:00,11:00,12");

        calendar.extendAll();
        calendar.extendAll();
        moveTo(clock.instant());

        assertThat(starts(town)).hasSize(15);
    }

    @Test
    void a_changed_offer_changes_the_sessions_ahead_and_throws_nobody_out() {
        Sheets town = offering("1-7,09:00,11:00,12");
        take(town, today, 9);

        town.changing("offers", "11:00,12", "10:30,5").bring(As.person("admin")).statusCode(200);

        assertThat(rows(town, "capacity")).hasSize(15).containsOnly("5");
        assertThat(rows(town, "taken")).contains("9");
        assertThat(rows(town, "surplus")).contains("4");
        assertThat(rows(town, "timestampdiff(minute, starts_at, ends_at)")).containsOnly("90");
    }

    @Test
    void a_session_that_is_over_stays_as_it_was() {
        Sheets town = offering("1-7,09:00,11:00,12");
        moveTo(Days.start(today.plusDays(1)));

        town.changing("offers", "11:00,12", "11:00,5").bring(As.person("admin")).statusCode(200);

        assertThat(rows(town, "capacity").subList(0, 2)).containsExactly("12", "5");
    }

    @Test
    void a_withdrawn_item_keeps_only_the_sessions_with_people_and_gets_none_until_it_is_back() {
        Sheets town = offering("1-7,09:00,11:00,12");
        take(town, today.plusDays(2), 3);
        var operator = Newcomer.with(Role.TOWN, new Scope(Scope.Kind.TOWN, town.town), "运营", town.town);
        int item = As.nobodyIn(town.town).get("/api/items").path("items.find { it.code == 'I1' }.id");

        operator.delete("/api/items/" + item + "/publication").then().statusCode(200);

        assertThat(rows(town, "withdrawn")).hasSize(15).filteredOn("0"::equals).hasSize(1);
        assertThat(rows(town, "capacity")).containsOnly("12");
        moveTo(Days.start(today.plusDays(1)));
        assertThat(rows(town, "withdrawn")).hasSize(15);

        operator.put("/api/items/" + item + "/publication").then().statusCode(200);

        assertThat(rows(town, "withdrawn")).hasSize(16).filteredOn("1"::equals).hasSize(1); // the day that is over
    }

    /** A new town with a single offer. */
    private static Sheets offering(String when) {
        Sheets town = Sheets.ofSmallTown().with("offers", """
                town_code,station_code,item_code,weekdays,start,end,capacity
                {T},S1,I1,%s
                """.formatted(when));
        town.bring(As.person("admin")).statusCode(200);
        return town;
    }

    private static void moveTo(Instant now) {
        As.nobody()
                .contentType(ContentType.JSON)
                .body(Map.of("now", now.toString()))
                .put("/api/dev/clock")
                .then()
                .statusCode(200);
    }

    private List<Instant> starts(Sheets town) {
        List<Instant> starts = new ArrayList<>();
        query(
                town,
                "starts_at",
                row -> starts.add(row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC)));
        return starts;
    }

    private List<String> rows(Sheets town, String column) {
        List<String> values = new ArrayList<>();
        query(town, column, row -> values.add(row.getString(1)));
        return values;
    }

    private interface Taker {
        void take(ResultSet row) throws SQLException;
    }

    private void query(Sheets town, String column, Taker taker) {
        String sql = "select " + column
                + " from session where town_id = (select id from town where code = ?) order by starts_at";
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, town.town);
            ResultSet rows = query.executeQuery();
            while (rows.next()) taker.take(rows);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Straight in the database: nobody could book so many places of one session in a test. */
    private void take(Sheets town, LocalDate day, int places) {
        String sql =
                "update session set taken = ? where starts_at = ? and town_id = (select id from town where code = ?)";
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setInt(1, places);
            update.setObject(2, LocalDateTime.ofInstant(Days.at(day, LocalTime.of(9, 0)), ZoneOffset.UTC));
            update.setString(3, town.town);
            assertThat(update.executeUpdate()).isEqualTo(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
