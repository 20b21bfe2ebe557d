package songe.certificate;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import songe.identity.PersonRef;
import songe.identity.PersonalData;

/** What is written of somebody's certificates, for the file that people take home. Whoever has left a team has none there. */
@ApplicationScoped
class MyCertificates implements PersonalData {
    private final Certificates certificates;

    MyCertificates(Certificates certificates) {
        this.certificates = certificates;
    }

    /** @param until null: without end */
    record Mine(String certificate, @Nullable LocalDate until, Instant enteredAt) {}

    @Override
    public String name() {
        return "certificates";
    }

    @Override
    public Object of(PersonRef person) {
        return certificates.ofPerson(person.id()).stream()
                .map(h -> new Mine(h.kind().words(), h.until(), h.at()))
                .toList();
    }
}
