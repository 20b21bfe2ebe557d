package songe.partner;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import songe.identity.Profile;
import songe.shared.PlainText;

/** @param phone under which residents reach it; may be null */
public record NewUnit(
        @NotNull @PlainText(max = 60) String name,
        @NotNull PartnerKind kind,
        @Pattern(regexp = Profile.PHONE) String phone) {}
