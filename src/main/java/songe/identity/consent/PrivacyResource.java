package songe.identity.consent;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;

@Path("/api/privacy")
public class PrivacyResource {
    private final PrivacyText text;

    PrivacyResource(PrivacyText text) {
        this.text = text;
    }

    /** @param lines paragraphs */
    public record PrivacySection(String title, List<String> lines) {}

    /** @param effectiveFrom the day in the town */
    public record PrivacyView(String version, LocalDate effectiveFrom, List<PrivacySection> sections) {}

    /** What is held about people, why, for how long, who sees it and how to have it. Chinese only. */
    @GET
    public PrivacyView text() {
        return text.inForce();
    }
}
