package songe.draw;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** JSON by RFC 8785, for texts and whole numbers: sorted names, no spaces. What JavaScript's stringify writes, sorted. */
final class CanonicalJson {

    private CanonicalJson() {}

    static String of(JsonNode node) {
        if (node.isObject()) {
            TreeMap<String, String> fields = new TreeMap<>();
            node.fields().forEachRemaining(f -> fields.put(f.getKey(), of(f.getValue())));
            return fields.entrySet().stream()
                    .map(f -> TextNode.valueOf(f.getKey()) + ":" + f.getValue())
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (node.isArray()) {
            List<String> items = new ArrayList<>();
            node.forEach(item -> items.add(of(item)));
            return "[" + String.join(",", items) + "]";
        }
        return node.toString();
    }
}
