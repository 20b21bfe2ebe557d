package songe.partner;

import jakarta.annotation.Nullable;
import java.time.LocalDate;

/** What everybody may know of a unit. @param verifiedOn the day on which the town was sure of it */
public record UnitProfile(
        String code,
        String name,
        PartnerKind kind,
        @Nullable String about,
        @Nullable String phone,
        @Nullable LocalDate verifiedOn) {}
