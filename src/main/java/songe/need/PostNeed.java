package songe.need;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import songe.shared.PlainText;

/**
 * What somebody asks for.
 *
 * @param area where it is, if not where the profile says
 * @param place the same in words, such as a gate or a stairway; null for the whole area
 * @param lng of the place, WGS-84, with {@code lat}; null: the middle of the area
 */
public record PostNeed(
        @NotNull @PlainText(max = 40) String title,
        @NotNull @PlainText(max = 500) String words,
        @NotNull NeedCategory category,
        @Size(max = 32) String area,
        @PlainText(max = 60) String place,
        @DecimalMin("-180") @DecimalMax("180") Double lng,
        @DecimalMin("-90") @DecimalMax("90") Double lat) {}
