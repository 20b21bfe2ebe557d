package songe.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's own Chromium: started once for all journeys, and once more for every camera that shows something. */
final class Chromium {
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/snap/bin/chromium",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private static Playwright playwright;
    private static Browser browser;

    private Chromium() {}

    /** {@code SONGE_CHROMIUM}, and nothing else where that is set; else the first of the usual places. */
    static Optional<Path> find() {
        String named = System.getenv("SONGE_CHROMIUM");
        Stream<String> places = named == null ? USUAL_PLACES.stream() : Stream.of(named);
        return places.map(Path::of).filter(Files::isExecutable).findFirst();
    }

    static synchronized Browser shared() {
        if (browser == null) browser = launch(List.of());
        return browser;
    }

    /** A browser whose camera sees this film, again and again. */
    static Browser seeing(Path film) {
        return launch(List.of(
                "--use-fake-ui-for-media-stream",
                "--use-fake-device-for-media-stream",
                "--use-file-for-fake-video-capture=" + film.toAbsolutePath()));
    }

    private static synchronized Browser launch(List<String> more) {
        if (playwright == null) {
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        List<String> flags = new ArrayList<>(FLAGS);
        flags.addAll(more);
        return playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(find().orElseThrow())
                        .setArgs(flags));
    }
}
