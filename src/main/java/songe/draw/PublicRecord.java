package songe.draw;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import songe.shared.Sha256;

/** A draw's record as it is published. @param text JSON, with the digest of all the rest of it */
record PublicRecord(String text, String digest) {

    static PublicRecord of(DrawView view, ObjectMapper json) {
        ObjectNode rest = json.valueToTree(view);
        rest.remove("digest");
        String digest = Sha256.of(CanonicalJson.of(rest));
        return new PublicRecord(written(view.with(digest), json), digest);
    }

    static String written(DrawView view, ObjectMapper json) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // records of ours can be written
        }
    }
}
