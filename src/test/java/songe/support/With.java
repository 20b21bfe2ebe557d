package songe.support;

import java.util.LinkedHashMap;
import java.util.Map;

/** Request bodies that may hold null. */
public final class With {

    private With() {}

    /** @param namesAndValues one after the other */
    public static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            fields.put((String) namesAndValues[i], value instanceof java.time.Instant ? value.toString() : value);
        }
        return fields;
    }
}
