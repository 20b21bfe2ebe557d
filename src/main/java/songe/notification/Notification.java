package songe.notification;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.annotation.Nullable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import songe.shared.Batch;
import songe.shared.Sql;

/** A message to one person. */
@Entity
class Notification extends PanacheEntityBase {
    private static final String INSERT = "insert into notification (town_id, person_id, at, kind, title, text,"
            + " order_number, station_id, template, delivery, send_at, about_kind, about_number)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long townId;
    private long personId;
    private Instant at;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String title;
    private String text;
    private String orderNumber;
    private Long stationId;
    private String aboutKind;
    private String aboutNumber;
    private Instant readAt;

    @Enumerated(EnumType.STRING)
    private Template template;

    @Enumerated(EnumType.STRING)
    private Delivery delivery;

    protected Notification() {}

    /**
     * Puts a message into a person's inbox and, where it has a template, into the outbox.
     *
     * @param stationId who rings up when no message arrives; null for what nobody has to know
     */
    static void tell(long townId, long personId, Instant at, Message message, String orderNumber, Long stationId) {
        Sql.change(getEntityManager(), INSERT, row(townId, personId, at, message, orderNumber, stationId, null));
    }

    /** The same about something else than an order. */
    static void tell(long townId, long personId, Instant at, Message message, About about) {
        Sql.change(getEntityManager(), INSERT, row(townId, personId, at, message, null, null, about));
    }

    /** To many, such as a project's followers. */
    static void tellAll(long townId, Collection<Long> people, Instant at, Message message, About about) {
        Batch.run(
                getEntityManager(),
                INSERT,
                people.stream()
                        .map(person -> row(townId, person, at, message, null, null, about))
                        .toList());
    }

    private static Object[] row(
            long townId, long personId, Instant at, Message message, String orderNumber, Long stationId, About about) {
        boolean outside = message.template() != null;
        return new Object[] {
            townId,
            personId,
            at,
            message.kind().name(),
            message.title(),
            message.text(),
            orderNumber,
            stationId,
            outside ? message.template().name() : null,
            (outside ? Delivery.PENDING : Delivery.INBOX_ONLY).name(),
            outside ? at : null,
            about == null ? null : about.kind(),
            about == null ? null : about.number()
        };
    }

    @Schema(name = "InboxKind")
    enum Kind {
        NEW,
        ACCEPTED,
        ASSIGNED,
        CHANGED,
        REMINDER,
        CANCELLED,
        RATE,
        SETTLED
    }

    /** Outside the inbox. */
    enum Delivery {
        PENDING,
        /** A sender holds it. */
        SENDING,
        /** Through WeChat. */
        SENT,
        SMS,
        /** The person could not be messaged: somebody has to call. */
        CALL,
        INBOX_ONLY
    }

    /** @param template what it goes by outside the inbox; null: it stays there */
    record Message(Kind kind, String title, String text, Template template) {
        Message(Kind kind, String title, String text) {
            this(kind, title, text, null);
        }
    }

    /** @param kind such as NEED; @param number as its page knows it */
    @Schema(name = "InboxAbout")
    public record About(String kind, String number) {}

    static List<Notification> of(long personId, long beforeId, int limit) {
        return Notification.<Notification>find("personId = ?1 and id < ?2 order by id desc", personId, beforeId)
                .page(0, limit)
                .list();
    }

    static Optional<Notification> of(long personId, long id) {
        return find("personId = ?1 and id = ?2", personId, id).firstResultOptional();
    }

    static long unread(long personId) {
        return count("personId = ?1 and readAt is null", personId);
    }

    void read(Instant now) {
        if (readAt == null) readAt = now;
    }

    long id() {
        return id;
    }

    InboxMessage view() {
        About about = aboutKind == null ? null : new About(aboutKind, aboutNumber);
        return new InboxMessage(id, at, kind, title, text, orderNumber, about, readAt != null);
    }

    public record InboxMessage(
            long id,
            Instant at,
            Kind kind,
            String title,
            String text,
            @Nullable String orderNumber,
            @Nullable About about,
            boolean read) {}
}
