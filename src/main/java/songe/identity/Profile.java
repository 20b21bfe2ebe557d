package songe.identity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import songe.shared.PlainText;

/**
 * What a person may say about themselves; every field but the two switches may be null.
 *
 * @param area the code of the neighbourhood or cell they live in
 */
public record Profile(
        @PlainText(max = 30) String name,
        @Pattern(regexp = Profile.PHONE) String phone,
        @Min(1900) @Max(2100) Integer birthYear,
        boolean disabled,
        @Size(max = 32) String area,
        boolean elderMode) {
    /** Mainland mobile and landline numbers, with area code and extension. */
    public static final String PHONE = "[0-9+][0-9 -]{4,18}";
}
