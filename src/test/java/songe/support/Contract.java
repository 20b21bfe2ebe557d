package songe.support;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The contract as the running application tells it: what is added there is tested without anybody thinking of it. */
public final class Contract {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private Contract() {}

    /** @param bodyType null where none is sent */
    public record Operation(String method, String path, List<String> inPath, List<String> inQuery, String bodyType) {
        public String name() {
            return method + " " + path;
        }

        public boolean isGet() {
            return method.equals("GET");
        }
    }

    public static List<Operation> operations() {
        JsonPath contract = given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Map<String, Map<String, Object>> paths = new TreeMap<>(contract.getMap("paths"));
        paths.keySet().removeIf(path -> path.startsWith("/api/dev/")); // the trial's own, which production has not
        List<Operation> all = new ArrayList<>();
        paths.forEach((path, item) -> new TreeSet<>(item.keySet())
                .stream().filter(METHODS::contains).forEach(method -> all.add(operation(path, method, item))));
        return all;
    }

    @SuppressWarnings("unchecked")
    private static Operation operation(String path, String method, Map<String, Object> item) {
        Map<String, Object> operation = (Map<String, Object>) item.get(method);
        List<Map<String, Object>> parameters = new ArrayList<>();
        parameters.addAll((List<Map<String, Object>>) item.getOrDefault("parameters", List.of()));
        parameters.addAll((List<Map<String, Object>>) operation.getOrDefault("parameters", List.of()));
        return new Operation(
                method.toUpperCase(), path, names(parameters, "path"), names(parameters, "query"), bodyType((Map<
                                String, Object>)
                        operation.get("requestBody")));
    }

    private static List<String> names(List<Map<String, Object>> parameters, String where) {
        return parameters.stream()
                .filter(p -> where.equals(p.get("in")))
                .map(p -> (String) p.get("name"))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static String bodyType(Map<String, Object> body) {
        if (body == null) return null;
        return ((Map<String, Object>) body.get("content")).keySet().iterator().next();
    }
}
