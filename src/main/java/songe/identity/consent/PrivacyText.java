package songe.identity.consent;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import songe.identity.consent.PrivacyResource.PrivacyView;

/** The text in force, as {@code songe/privacy.json} has it. A changed text gets a new version there. */
@ApplicationScoped
class PrivacyText {
    private final PrivacyView inForce;

    PrivacyText(ObjectMapper json) {
        try (InputStream file = PrivacyText.class.getResourceAsStream("/songe/privacy.json")) {
            inForce = json.readValue(file, PrivacyView.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PrivacyView inForce() {
        return inForce;
    }
}
