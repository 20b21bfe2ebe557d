package songe.journey;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What can be measured of a screen: who can read and press it, and whether it keeps to its width. */
final class Look {
    private static final Path AXE = Path.of("miniprogram-mock", "node_modules", "axe-core", "axe.min.js");
    private static final int FINGER = 44;
    private static final int UNSURE_FINGER = 60;

    private static final String SERIOUS = """
            async () => (await axe.run(document, {resultTypes: ['violations']})).violations
              .filter(({impact}) => impact === 'serious' || impact === 'critical')
              .map(({id, impact, nodes}) => `${impact} ${id}: ${nodes.map(({html}) => html.slice(0, 140)).join(' | ')}`)
            """;
    private static final String OVERFLOW = """
            () => {
              const wide = document.documentElement.clientWidth
              if (document.documentElement.scrollWidth <= wide) return []
              return [...document.querySelectorAll('.app-page *')]
                .filter((part) => part.getBoundingClientRect().right > wide + 1)
                .map((part) => `wider than ${wide}: ${part.outerHTML.slice(0, 140)}`)
            }
            """;
    /** A page's bar of actions stands at the bottom of the screen, or on the tab bar. */
    private static final String ADRIFT = """
            () => {
              const bar = [...document.querySelectorAll('.uni-tabbar')].find((one) => one.getClientRects().length > 0)
              const bottom = bar ? bar.getBoundingClientRect().top : innerHeight
              return [...document.querySelectorAll('.page-footer')]
                .filter((footer) => footer.getClientRects().length > 0)
                .map((footer) => Math.round(footer.getBoundingClientRect().bottom - bottom))
                .filter((distance) => Math.abs(distance) > 1)
                .map((distance) => `${distance} px from the bottom`)
            }
            """;
    /** Half a pixel is rounding. */
    private static final String SMALL = """
            (least) => [...document.querySelectorAll(least.among)]
              .filter((part) => part.getClientRects().length > 0 && !part.closest('[aria-hidden="true"]'))
              .map((part) => ({part, box: part.getBoundingClientRect()}))
              .filter(({box}) => box.width > 0 && (box.height < least.high - 0.5 || box.width < 43.5))
              .map(({part, box}) => `${Math.round(box.width)}×${Math.round(box.height)}: ${part.outerHTML.slice(0, 140)}`)
            """;

    private static final String PRESSABLE =
            "[role=button],[role=link],[role=tab],[role=radio],[role=checkbox],[role=switch],input,textarea";
    private static final String PRIMARY = ".app-button.primary:not(.small)";

    private final Page page;

    private Look(Page page) {
        this.page = page;
    }

    static Look at(Phone phone) {
        return new Look(phone.page);
    }

    /** What axe-core calls serious or critical. */
    List<String> barriers() {
        page.evaluate(axe());
        return list(page.evaluate(SERIOUS));
    }

    List<String> adrift() {
        return list(page.evaluate(ADRIFT));
    }

    List<String> tooWide() {
        return list(page.evaluate(OVERFLOW));
    }

    List<String> hardToPress(Mode mode) {
        List<String> small = new ArrayList<>(small(PRESSABLE, FINGER));
        if (mode == Mode.ELDER) small.addAll(small(PRIMARY, UNSURE_FINGER));
        return small;
    }

    private List<String> small(String among, int high) {
        return list(page.evaluate(SMALL, Map.of("among", among, "high", high)));
    }

    @SuppressWarnings("unchecked")
    private static List<String> list(Object found) {
        return (List<String>) found;
    }

    private static String axe() {
        try {
            return Files.readString(AXE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
