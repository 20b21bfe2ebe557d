package songe.journal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import songe.shared.Fact;

/**
 * Names facts and says them in words: {@code songe/facts.properties}, one line for each kind, and one for each word that a
 * fact's list of codes may hold.
 */
@ApplicationScoped
class FactWords {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("songe/facts", Locale.ROOT);
    private static final Pattern FIELD = Pattern.compile("\\{(\\w+)}");

    /** A kind that was written by an older version. */
    private static final String FORGOTTEN = "做了一项操作";

    /** A kind and its words, with … for what each fact fills in. */
    public record FactKind(String kind, String words) {}

    /** OrderFact.Accepted. */
    static String kind(Class<? extends Fact> fact) {
        return fact.getEnclosingClass().getSimpleName() + "." + fact.getSimpleName();
    }

    static boolean knows(String kind) {
        return WORDS.containsKey(kind);
    }

    String say(String kind, JsonNode fact) {
        if (!knows(kind)) return FORGOTTEN;
        return FIELD.matcher(WORDS.getString(kind))
                .replaceAll(field -> Matcher.quoteReplacement(say(fact, field.group(1))));
    }

    private static String say(JsonNode fact, String field) {
        JsonNode value = fact.path(field);
        if (!value.isArray()) return value.asText();
        return StreamSupport.stream(value.spliterator(), false)
                .map(code -> WORDS.getString(field + "." + code.asText()))
                .collect(Collectors.joining("、"));
    }

    /** By name. */
    List<FactKind> all() {
        return WORDS.keySet().stream()
                .filter(key -> key.contains("Fact."))
                .sorted()
                .map(kind ->
                        new FactKind(kind, FIELD.matcher(WORDS.getString(kind)).replaceAll("…")))
                .toList();
    }
}
