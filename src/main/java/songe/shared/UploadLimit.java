package songe.shared;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses a body that says it is too large, in words: the server's own refusal has none. */
@ApplicationScoped
class UploadLimit {
    private static final int BEFORE_THE_SERVERS_OWN = 100;
    private static final int TOO_LARGE = 413;
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private final long limit;

    UploadLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.limit = limit.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_SERVERS_OWN);
    }

    private void check(RoutingContext call) {
        if (isTooLarge(call.request().getHeader(HttpHeaders.CONTENT_LENGTH))) refuse(call);
        else call.next();
    }

    private boolean isTooLarge(String length) {
        // more digits than a long has is too large as well
        return length != null
                && DIGITS.matcher(length).matches()
                && (length.length() > 18 || Long.parseLong(length) > limit);
    }

    private static void refuse(RoutingContext call) {
        Locale locale = ProblemTexts.locale(call.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        JsonObject problem = new JsonObject()
                .put("type", "about:blank")
                .put("status", TOO_LARGE)
                .put("title", ProblemTexts.of("title." + TOO_LARGE, locale))
                .put("detail", ProblemTexts.of("request.too-large", locale))
                .put("code", "request.too-large")
                .put("violations", new JsonArray());
        call.response()
                .setStatusCode(TOO_LARGE)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CONNECTION, "close") // the rest of the body is not read
                .end(problem.encode());
    }
}
