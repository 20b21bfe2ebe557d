package songe.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/** Where a page ended: the value of the sort key and the id, which breaks ties. Opaque to the caller. */
public record Cursor(long key, long id) {

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
