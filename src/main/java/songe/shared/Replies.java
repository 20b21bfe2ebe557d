package songe.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Makes a creating call happen once per caller and {@code Idempotency-Key}. The reply's row is inserted first, in the
 * transaction that does the work: a twin waits on that row's lock, finds the stored reply when the first commits, or does
 * the work itself when the first rolled back. The database is the only referee, so it holds across instances and a kill.
 */
@ApplicationScoped
public class Replies {
    /** How long a reply is kept. */
    public static final Duration KEPT = Duration.ofHours(48);

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final EntityManager em;
    private final Transactions transactions;
    private final ObjectMapper json;
    private final Clock clock;

    Replies(EntityManager em, Transactions transactions, ObjectMapper json, Clock clock) {
        this.em = em;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param call names the call, since one key may not serve two of them
     * @return 201 with what {@code work} made, byte for byte the same for every twin
     * @throws Problem 400 {@code request.key-required}, 409 {@code request.in-flight}, 422 {@code request.key-reused}
     */
    public Response once(long personId, String key, String call, Object command, Supplier<?> work) {
        if (key == null || !KEY.matcher(key).matches()) throw Problems.badRequest("request.key-required");
        String hash = Sha256.of(call + "\n" + written(command));
        try {
            return created(transactions.retrying(() -> {
                reserve(personId, key, hash);
                String body = written(work.get());
                Sql.change(
                        em, "update reply set body = ? where person_id = ? and request_key = ?", body, personId, key);
                return new Stored(hash, Response.Status.CREATED.getStatusCode(), body);
            }));
        } catch (Twin twin) {
            return replay(stored(personId, key), hash);
        }
    }

    private void reserve(long personId, String key, String hash) {
        try {
            Sql.change(
                    em,
                    "insert into reply (person_id, request_key, request_hash, status, body, created_at)"
                            + " values (?, ?, ?, 201, '', ?)",
                    personId,
                    key,
                    hash,
                    clock.instant());
        } catch (RuntimeException refused) {
            if (Transactions.isDuplicate(refused)) throw new Twin();
            if (Transactions.isLockTimeout(refused)) throw Problems.conflictFor(2, "request.in-flight");
            throw refused;
        }
    }

    private Stored stored(long personId, String key) {
        return transactions
                .retrying(() -> Sql.rows(
                        em,
                        "select request_hash, status, body from reply where person_id = ? and request_key = ?",
                        row -> new Stored(row.getString(1), row.getInt(2), row.getString(3)),
                        personId,
                        key))
                .stream()
                .findFirst()
                .orElse(null);
    }

    private static Response replay(Stored stored, String hash) {
        // the first was rolled back between the two looks: the caller may simply come again
        if (stored == null) throw Problems.conflictFor(1, "request.in-flight");
        if (!stored.hash.equals(hash)) throw Problems.unprocessable("request.key-reused");
        return created(stored);
    }

    private static Response created(Stored stored) {
        return Response.status(stored.status)
                .type(MediaType.APPLICATION_JSON)
                .entity(stored.body)
                .build();
    }

    /** Forgets what is older than {@link #KEPT}. */
    public int forgetOld() {
        return transactions.retrying(() -> em.createNativeQuery("delete from reply where created_at < ? limit 1000")
                .setParameter(1, clock.instant().minus(KEPT))
                .executeUpdate());
    }

    /**
     * Forgets what one person was answered. Runs in the caller's transaction, which holds the person: a call that is in
     * flight holds its reply and waits for the person, so waiting for that reply would be a deadlock. It will find the
     * person gone and take its reply back.
     */
    public void forgetOf(long personId) {
        List<?> keys = em.createNativeQuery("select request_key from reply where person_id = ? for update skip locked")
                .setParameter(1, personId)
                .getResultList();
        if (keys.isEmpty()) return;
        em.createNativeQuery("delete from reply where person_id = :person and request_key in (:keys)")
                .setParameter("person", personId)
                .setParameter("keys", keys)
                .executeUpdate();
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Stored(String hash, int status, String body) {}

    private static final class Twin extends RuntimeException {
        Twin() {
            super(null, null, false, false);
        }
    }
}
