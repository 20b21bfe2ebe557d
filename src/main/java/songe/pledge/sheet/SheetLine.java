package songe.pledge.sheet;

import jakarta.annotation.Nullable;
import java.time.Instant;

/** Something that was given. @param order its number; null where none was placed */
public record SheetLine(
        Instant at,
        String pledge,
        String title,
        String unitWord,
        int quantity,
        @Nullable String order) {}
