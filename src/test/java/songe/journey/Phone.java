package songe.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import songe.support.As;

/**
 * A phone in somebody's hand, showing the mini program: parts of the screen go by their {@code data-testid}. It writes
 * down whatever must not happen: an error in the page or its console, a request to a foreign address.
 */
final class Phone implements AutoCloseable {
    private static final int WIDTH = 390;
    private static final int HEIGHT = 844;
    private static final double PATIENCE_MS = 10_000;
    private static final Path PICTURES = Path.of("target", "screenshots");

    private final String home;
    private final BrowserContext context;
    private final List<String> faults = new ArrayList<>();
    final Page page;

    /** @param home the address of the application, ending with a slash */
    Phone(Browser browser, String home, String storageState, TownClock clock) {
        this.home = home;
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(WIDTH, HEIGHT)
                .setHasTouch(true)
                .setIsMobile(true)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setStorageState(storageState));
        context.setDefaultTimeout(PATIENCE_MS);
        if (!clock.isRight()) context.clock().install(new Clock.InstallOptions().setTime(Date.from(clock.now())));
        page = context.newPage();
        page.onPageError(error -> faults.add("error in the page: " + error));
        page.onConsoleMessage(this::hear);
        page.onRequest(request -> {
            if (!request.url().matches("(data|blob):.*") && !request.url().startsWith(home)) {
                faults.add("request to a foreign address: " + request.url());
            }
        });
    }

    private void hear(ConsoleMessage message) {
        if (message.type().equals("error")) faults.add("error in the console: " + message.text());
    }

    /** A page of the mini program by its path, in the demo town. */
    Phone open(String path) {
        page.navigate(home + "?town=" + As.TOWN + "#/" + path);
        return this;
    }

    /** Pages below the shown one stay in the document, hidden. */
    Locator part(String testId) {
        return shown("[data-testid='" + testId + "']");
    }

    /** One of several parts of that name, told apart by another data attribute. */
    Locator part(String testId, String attribute, String value) {
        return shown("[data-testid='%s'][data-%s='%s']".formatted(testId, attribute, value));
    }

    private Locator shown(String selector) {
        return page.locator(selector + ":visible");
    }

    Phone tap(String testId) {
        part(testId).first().tap();
        return this;
    }

    Phone choose(String testId, String value) {
        part(testId, "value", value).tap();
        return this;
    }

    Phone type(String testId, String text) {
        part(testId).fill(text);
        return this;
    }

    /** Waits until that part says so. */
    Phone sees(String testId, String words) {
        assertThat(part(testId).first()).containsText(words);
        return this;
    }

    Phone picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        return this;
    }

    List<String> faults() {
        return faults;
    }

    @Override
    public void close() {
        context.close();
    }
}
