package songe.journal;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;
import songe.shared.Days;

/** Which of what happened; what is not given does not matter. */
public class AuditFilter {
    /** An id. */
    @RestQuery
    public Long person;

    @RestQuery
    @Size(max = 60)
    public String subject;

    /** As {@code GET /api/town/audit/kinds} names them. */
    @RestQuery
    @Size(max = 60)
    public String kind;

    /** A day in Shanghai, itself included, as is {@code to}. */
    @RestQuery
    public LocalDate from;

    @RestQuery
    public LocalDate to;

    /** The conditions on the journal, each with its value under the name it has there. */
    Map<String, Object> conditions() {
        Map<String, Object> all = new HashMap<>();
        if (person != null) all.put("by_id = :person", person);
        if (isSaid(subject)) all.put("subject = :subject", subject.strip());
        if (isSaid(kind)) all.put("kind = :kind", kind);
        if (from != null) all.put("at >= :since", since(Days.sane(from)));
        if (to != null) all.put("at < :until", since(Days.sane(to).plusDays(1)));
        return all;
    }

    private static boolean isSaid(String text) {
        return text != null && !text.isBlank();
    }

    private static Instant since(LocalDate day) {
        return Days.start(day);
    }
}
