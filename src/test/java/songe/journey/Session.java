package songe.journey;

import static songe.support.As.nobody;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** What the mini program remembers between visits, as a browser keeps it: who is signed in, and the size of letters. */
final class Session {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final ObjectNode stored = JSON.createObjectNode();

    private Session(Mode mode) {
        stored.put("songe.elder", String.valueOf(mode == Mode.ELDER));
        stored.put("songe.elder-offered", "true");
    }

    static Session ofNobody(Mode mode) {
        return new Session(mode);
    }

    /** One of the demo people, by account. */
    static Session of(String account, Mode mode) {
        return signedIn("password", Map.of("account", account, "password", "songe-dev"), mode);
    }

    /** The resident whom the fake WeChat knows by that name; made on first use. */
    static Session ofResident(String name, Mode mode) {
        return signedIn("wechat", Map.of("code", "dev:" + name), mode);
    }

    private static Session signedIn(String way, Map<String, String> credentials, Mode mode) {
        JsonNode answer = read(nobody().contentType(ContentType.JSON)
                .body(credentials)
                .post("/api/sign-ins/" + way)
                .then()
                .statusCode(200)
                .extract()
                .asString());
        Session session = new Session(mode);
        ObjectNode tokens = JSON.createObjectNode();
        tokens.set("access", answer.get("accessToken"));
        tokens.set("refresh", answer.get("refreshToken"));
        session.stored.put("songe.tokens", tokens.toString());
        session.stored.put("songe.me", answer.get("me").toString());
        return session;
    }

    /** Playwright's shape of it. */
    String storageState(String origin) {
        ObjectNode state = JSON.createObjectNode();
        state.putArray("cookies");
        ObjectNode here = state.putArray("origins").addObject().put("origin", origin);
        ArrayNode entries = here.putArray("localStorage");
        stored.properties().forEach(entry -> entries.addObject()
                .put("name", entry.getKey())
                .put("value", entry.getValue().asText()));
        return state.toString();
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
