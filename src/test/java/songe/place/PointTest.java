package songe.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointTest {
    private static final Point TOWN_CENTRE = new Point(121.4935, 31.3462);

    @Test
    void a_degree_of_latitude_is_111_kilometres_everywhere() {
        assertThat(new Point(121, 31).metresTo(new Point(121, 32))).isCloseTo(111_195, within(1L));
        assertThat(new Point(0, 0).metresTo(new Point(0, 1))).isCloseTo(111_195, within(1L));
    }

    @Test
    void a_degree_of_longitude_shrinks_towards_the_pole() {
        assertThat(new Point(0, 0).metresTo(new Point(1, 0))).isCloseTo(111_195, within(1L));
        assertThat(new Point(0, 60).metresTo(new Point(1, 60))).isCloseTo(55_597, within(10L));
    }

    @Test
    void the_way_there_is_as_long_as_the_way_back_and_to_itself_it_is_none() {
        Point station = new Point(121.49318, 31.35801);

        assertThat(TOWN_CENTRE.metresTo(station))
                .isEqualTo(station.metresTo(TOWN_CENTRE))
                .isCloseTo(1314, within(5L));
        assertThat(TOWN_CENTRE.metresTo(TOWN_CENTRE)).isZero();
        assertThat(new Point(0, 0).metresTo(new Point(180, 0))).isCloseTo(20_015_114, within(2L));
    }

    @ParameterizedTest
    @CsvSource({
        "121.4935, 31.3462, true",
        "31.3462, 121.4935, false",
        "73.4, 3.8, true",
        "135.1, 53.6, true",
        "73.39, 31, false",
        "135.11, 31, false",
        "121, 3.79, false",
        "121, 53.61, false",
        "NaN, 31, false",
        "121, NaN, false"
    })
    void tells_what_lies_in_china(double lng, double lat, boolean inside) {
        assertThat(new Point(lng, lat).isInChina()).isEqualTo(inside);
    }

    @ParameterizedTest
    @CsvSource({"180, 90, true", "-180, -90, true", "180.1, 0, false", "0, -90.1, false", "NaN, 0, false"})
    void tells_what_lies_on_earth(double lng, double lat, boolean inside) {
        assertThat(new Point(lng, lat).isOnEarth()).isEqualTo(inside);
    }
}
