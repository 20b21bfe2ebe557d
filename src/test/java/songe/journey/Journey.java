package songe.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

/** Hands out phones, takes them back, and asks what went wrong on them. */
@ExtendWith(NeedsBrowser.class)
abstract class Journey {
    @TestHTTPResource("/")
    URL home;

    protected final TownClock clock = new TownClock();
    private final List<AutoCloseable> handedOut = new ArrayList<>();
    private final List<Phone> phones = new ArrayList<>();

    protected Phone phone(Session session) {
        return phone(Chromium.shared(), session);
    }

    /** A phone whose camera is held in front of a film. */
    protected Phone phoneSeeing(QrFilm film, Session session) {
        Browser camera = Chromium.seeing(film.file());
        handedOut.add(camera);
        return phone(camera, session);
    }

    private Phone phone(Browser browser, Session session) {
        String address = home.toString();
        Phone phone =
                new Phone(browser, address, session.storageState(address.substring(0, address.length() - 1)), clock);
        phones.add(phone);
        handedOut.add(0, phone);
        return phone;
    }

    /** What is on the screens in the end is kept, for whoever asks why a journey went wrong. */
    @AfterEach
    void takeBack(TestInfo test) throws Exception {
        for (Phone phone : phones)
            phone.pictureAsItIs("end/%s-%s-%d"
                    .formatted(
                            getClass().getSimpleName(),
                            test.getDisplayName().replaceAll("\\W+", "-"),
                            phones.indexOf(phone)));
        for (AutoCloseable thing : handedOut) thing.close();
        clock.reset();
        assertThat(phones.stream().flatMap(phone -> phone.faults().stream())).isEmpty();
    }
}
