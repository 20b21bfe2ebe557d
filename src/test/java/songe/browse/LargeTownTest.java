package songe.browse;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import songe.browse.Catalogue.Query;
import songe.catalog.ListKind;
import songe.shared.Page;
import songe.shared.PageRequest;
import songe.shared.Transactions;
import songe.support.As;
import songe.support.Time;
import songe.tenant.Towns;

/** A town too large to be kept in memory is read from the database: the same items, in the same order, page by page. */
@QuarkusTest
class LargeTownTest {
    private static final String NEAR = "121.4935,31.3462";

    @Inject
    Catalogue catalogue;

    @Inject
    Shelves shelves;

    @Inject
    Towns towns;

    @Inject
    Transactions transactions;

    @BeforeEach
    void someStationsAreOpen() {
        Time.at(Time.next(DayOfWeek.WEDNESDAY, "10:00"));
    }

    @AfterEach
    void reset() {
        Time.reset();
    }

    static List<Query> questions() {
        return List.of(
                new Query(null, null, null, null, null, false),
                new Query(null, null, null, null, NEAR, false),
                new Query(ListKind.SERVICE, null, null, null, NEAR, false),
                new Query(ListKind.SERVICE, "便民", null, null, NEAR, false),
                new Query(null, null, null, "SN-014", null, false),
                new Query(ListKind.RESOURCE, null, null, "SN-00", NEAR, false),
                new Query(null, null, null, null, NEAR, true));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void is_read_as_a_small_one_is(Query query) {
        long town = towns.byCode(As.TOWN).orElseThrow().id();
        List<List<ItemView>> both = transactions.retrying(() -> {
            Shelf shelf = shelves.of(town).orElseThrow();
            return List.of(
                    all(page -> catalogue.fromMemory(shelf, town, query, page)),
                    all(page -> catalogue.fromDatabase(town, query, page)));
        });
        assertThat(both.get(0)).isNotEmpty();
        assertThat(both.get(1)).isEqualTo(both.get(0));
    }

    private static List<ItemView> all(Function<PageRequest, Page<ItemView>> ask) {
        List<ItemView> found = new ArrayList<>();
        PageRequest request = new PageRequest();
        request.size = 7;
        do {
            Page<ItemView> page = ask.apply(request);
            found.addAll(page.items());
            request.after = page.next();
        } while (request.after != null);
        return found;
    }
}
