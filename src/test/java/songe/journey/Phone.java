package songe.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import songe.support.As;

/**
 * A phone in somebody's hand, showing the mini program: parts of the screen go by their {@code data-testid}. It writes
 * down whatever must not happen: an error in the page or its console, a request to a foreign address.
 */
final class Phone implements AutoCloseable {
    private static final int WIDTH = 390;
    private static final int NARROW = 320;
    private static final int HEIGHT = 844;
    private static final int DESK_WIDTH = 1280;
    private static final int DESK_HEIGHT = 800;
    private static final double PATIENCE_MS = 10_000;
    private static final Path PICTURES = Path.of("target", "screenshots");

    private static final Pattern FOREIGN = Pattern.compile("[a-z]{3,}|NaN|\\bnull\\b|Error|Exception");

    private final String home;
    private final BrowserContext context;
    private final List<String> faults = new ArrayList<>();
    private boolean callsMayFail;
    private int taps;
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
        if (callsMayFail && message.text().startsWith("Failed to load resource")) return;
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
        return page.locator(selector).filter(new Locator.FilterOptions().setVisible(true));
    }

    Phone tap(String testId) {
        part(testId).first().tap();
        taps++;
        return this;
    }

    Phone choose(String testId, String value) {
        part(testId, "value", value).tap();
        taps++;
        return this;
    }

    /** How often it was tapped so far by {@link #tap} and {@link #choose}. */
    int taps() {
        return taps;
    }

    /** Into the field itself, which gets its name a moment after uni-app's own element around it is drawn. */
    Phone type(String testId, String text) {
        shown("input[data-testid='%1$s'], textarea[data-testid='%1$s']".formatted(testId))
                .fill(text);
        return this;
    }

    /** Waits until that part says so. */
    Phone sees(String testId, String words) {
        assertThat(part(testId).first()).containsText(words);
        return this;
    }

    Phone picture(String name) {
        assertThat(part("loading-state")).hasCount(0);
        return pictureAsItIs(name);
    }

    /** Whether or not everything has come. */
    Phone pictureAsItIs(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        return this;
    }

    /** From top to bottom, however long the page. */
    Phone wholePicture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
        return this;
    }

    /** Waits until nothing more is on its way. */
    Phone isSettled() {
        page.locator(".app-page:visible").waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(part("loading-state")).hasCount(0);
        return this;
    }

    /**
     * What was not written for the people here: an error's own words, a value that is missing. What has to stand there
     * letter by letter, such as an account, is marked {@code data-verbatim}.
     */
    List<String> foreignWords() {
        String text = page.locator(".app-page:visible").innerText();
        for (String verbatim : page.locator(".app-page:visible [data-verbatim]").allInnerTexts())
            text = text.replaceFirst(Pattern.quote(verbatim), "");
        return FOREIGN.matcher(text).results().map(MatchResult::group).toList();
    }

    /** The narrowest phone in use. */
    Phone narrow() {
        page.setViewportSize(NARROW, HEIGHT);
        return this;
    }

    /** An operator's window. */
    Phone wide() {
        page.setViewportSize(DESK_WIDTH, DESK_HEIGHT);
        return this;
    }

    Phone offline(boolean offline) {
        context.setOffline(offline);
        return this;
    }

    /** Where calls are made to fail the browser writes so into its console; that is no fault of the page. */
    Phone withFailingCalls() {
        callsMayFail = true;
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
