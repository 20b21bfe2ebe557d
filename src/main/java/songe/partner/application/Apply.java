package songe.partner.application;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import songe.identity.Profile;
import songe.partner.PartnerKind;
import songe.shared.PlainText;

/** @param words what the unit would like to give, @param phone under which the town reaches it; may be null */
@Schema(name = "ApplyAsPartner")
public record Apply(
        @NotNull @PlainText(max = 60) String name,
        @NotNull PartnerKind kind,
        @NotNull @PlainText(max = 500) String words,
        @Pattern(regexp = Profile.PHONE) String phone) {}
