package songe.partner;

import jakarta.validation.constraints.Pattern;
import songe.identity.Profile;
import songe.shared.PlainText;

/** What a unit tells about itself; null for nothing. */
public record DescribeUnit(
        @PlainText(max = 300) String about,
        @Pattern(regexp = Profile.PHONE) String phone) {}
