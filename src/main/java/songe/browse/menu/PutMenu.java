package songe.browse.menu;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import songe.shared.PlainText;

/** @param position menus stand in this order; @param items ids, in the order they are shown */
public record PutMenu(
        @NotNull @PlainText(max = 20) String title,
        @PlainText(max = 60) String summary,
        @NotNull MenuPicture picture,
        @NotNull @Min(0) @Max(99) Integer position,
        @NotNull @Size(max = 60) List<@NotNull Long> items) {}
