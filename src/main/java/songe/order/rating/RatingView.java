package songe.order.rating;

import jakarta.annotation.Nullable;
import java.time.Instant;

/** What the resident thought of it. */
public record RatingView(int score, @Nullable String words, Instant at) {}
