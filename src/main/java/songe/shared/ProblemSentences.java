package songe.shared;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** The sentences of {@code songe/problems.properties} in the caller's language; Chinese where nobody calls. */
@ApplicationScoped
public class ProblemSentences {
    private final CurrentVertxRequest request;

    ProblemSentences(CurrentVertxRequest request) {
        this.request = request;
    }

    public String of(String code, Object... words) {
        return ProblemTexts.of(code, locale(), words);
    }

    Locale locale() {
        if (!Arc.container().requestContext().isActive() || request.getCurrent() == null) return Locale.CHINESE;
        return ProblemTexts.locale(request.getCurrent().request().getHeader("Accept-Language"));
    }
}
