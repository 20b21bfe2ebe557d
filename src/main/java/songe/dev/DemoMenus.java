package songe.dev;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import songe.browse.menu.MenuPicture;
import songe.browse.menu.Menus;
import songe.browse.menu.PutMenu;
import songe.catalog.Items;

/** The five menus of the demo town, in the manner of Nanxiang's. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "test"})
class DemoMenus {
    private static final String FILE = "/demo/songnan-menus.csv";

    private final Menus menus;
    private final Items items;

    DemoMenus(Menus menus, Items items) {
        this.menus = menus;
        this.items = items;
    }

    void make(long townId) {
        List<String> rows = rows();
        for (int at = 1; at < rows.size(); at++) {
            String[] cells = rows.get(at).split(",");
            List<Long> chosen = Arrays.stream(cells[4].split(" "))
                    .map(code -> items.byCode(townId, code).orElseThrow().id())
                    .toList();
            menus.put(townId, cells[0], new PutMenu(cells[1], cells[2], MenuPicture.valueOf(cells[3]), at, chosen));
        }
    }

    private static List<String> rows() {
        try (InputStream file = DemoMenus.class.getResourceAsStream(FILE)) {
            return new String(file.readAllBytes(), UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
