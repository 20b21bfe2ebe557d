package songe.certificate;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** One of a station's or unit's people and what they hold. @param own the caller */
public record HolderView(
        @Nullable String account, @Nullable String name, boolean own, List<CertificateView> certificates) {

    /**
     * @param until the last day; null: without end
     * @param daysLeft 0 on the last day, less once it is over; null: without end
     * @param enteredBy the name of whoever saw it
     */
    public record CertificateView(
            CertificateKind kind,
            String text,
            @Nullable LocalDate until,
            @Nullable Integer daysLeft,
            @Nullable String enteredBy,
            Instant enteredAt) {}
}
