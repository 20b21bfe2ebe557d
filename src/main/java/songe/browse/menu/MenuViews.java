package songe.browse.menu;

import jakarta.annotation.Nullable;
import java.util.List;
import songe.browse.ItemView;

/** Menus as they are read. */
public final class MenuViews {

    private MenuViews() {}

    /** @param itemCount of items that the public sees now */
    public record MenuView(
            String code, String title, @Nullable String summary, MenuPicture picture, int itemCount) {}

    public record MenuDetail(
            String code, String title, @Nullable String summary, MenuPicture picture, List<ItemView> items) {}

    /** As the town's operators edit it. */
    public record MenuDraft(
            String code,
            String title,
            @Nullable String summary,
            MenuPicture picture,
            int position,
            List<ChosenItem> items) {}

    /** @param shown the public sees it now; what is withdrawn keeps its place */
    public record ChosenItem(long id, String code, String title, boolean shown) {}
}
