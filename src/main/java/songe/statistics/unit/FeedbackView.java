package songe.statistics.unit;

import jakarta.annotation.Nullable;
import java.time.Instant;

/** What somebody thought of it. @param title null for a confidential item, as are the words, @param again after it was put right */
public record FeedbackView(
        long id,
        @Nullable String title,
        int score,
        @Nullable String words,
        Instant at,
        boolean again) {}
