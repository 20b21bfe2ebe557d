package songe.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Base64;

/** Where a page ended: the value of the sort key and the id, which breaks ties. Opaque to the caller. */
public record Cursor(long key, long id) {

    /** The last day that MySQL and MariaDB both take. */
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    /** The key where it is a time, brought back to what a column can hold: MySQL refuses to compare with anything else. */
    public Instant at() {
        Instant at = Instant.ofEpochMilli(key);
        if (at.isBefore(Instant.EPOCH)) return Instant.EPOCH;
        return at.isAfter(END) ? END : at;
    }

    String encoded() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((key + "." + id).getBytes(UTF_8));
    }

    /** Null for the first page. @throws Problem 400 {@code page.cursor} when it is none of ours */
    public static Cursor of(String after) {
        if (after == null || after.isEmpty()) return null;
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(after), UTF_8).split("\\.");
            if (parts.length == 2) return new Cursor(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        } catch (IllegalArgumentException notOurs) {
            // told below
        }
        throw Problems.badRequest("page.cursor");
    }
}
