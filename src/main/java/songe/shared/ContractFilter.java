package songe.shared;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import jakarta.annotation.Nullable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.IndexView;

/**
 * Says in the contract what holds for every answer: all fields are always sent, and only those marked {@link Nullable} may be
 * null. Shapes that callers send are left as their constraints describe them.
 */
@OpenApiFilter(RunStage.BUILD)
public class ContractFilter implements OASFilter {
    private static final String REF = "#/components/schemas/";

    /** Simple name of the record, then the names of its fields that may be null. */
    private final Map<String, Set<String>> nullable;

    public ContractFilter(IndexView index) {
        nullable = index.getAnnotations(Nullable.class).stream()
                .map(AnnotationInstance::target)
                .filter(t -> t.kind() == AnnotationTarget.Kind.FIELD)
                .map(AnnotationTarget::asField)
                .collect(Collectors.groupingBy(
                        f -> f.declaringClass().simpleName(), Collectors.mapping(f -> f.name(), Collectors.toSet())));
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null || api.getComponents().getSchemas() == null) return;
        ContractProblems.describe(api);
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        Set<String> sent = reachable(schemas, requests(api));
        schemas.forEach((name, schema) -> {
            if (!sent.contains(name) && schema.getProperties() != null) complete(name, schema);
        });
    }

    private void complete(String name, Schema schema) {
        schema.setRequired(new ArrayList<>(schema.getProperties().keySet()));
        Map<String, Schema> properties = new LinkedHashMap<>(schema.getProperties());
        Set<String> absent = name.startsWith("Page") ? Set.of("next") : nullable.getOrDefault(name, Set.of());
        schema.getProperties().forEach((field, s) -> {
            if (absent.contains(field)) properties.put(field, orNull(s));
        });
        schema.setProperties(properties);
    }

    private static Schema orNull(Schema schema) {
        if (schema.getRef() != null) {
            return OASFactory.createSchema()
                    .anyOf(List.of(schema, OASFactory.createSchema().addType(Schema.SchemaType.NULL)));
        }
        return schema.addType(Schema.SchemaType.NULL);
    }

    private static Stream<Schema> requests(OpenAPI api) {
        return api.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(call -> call.getRequestBody() != null)
                .flatMap(call -> call.getRequestBody().getContent().getMediaTypes().values().stream())
                .map(MediaType::getSchema);
    }

    private static Set<String> reachable(Map<String, Schema> schemas, Stream<Schema> roots) {
        Set<String> names = new HashSet<>();
        Deque<Schema> open = new ArrayDeque<>(roots.toList());
        while (!open.isEmpty()) {
            Schema schema = open.pop();
            if (schema.getRef() != null) {
                String name = schema.getRef().substring(REF.length());
                if (names.add(name)) open.push(schemas.get(name));
            }
            if (schema.getProperties() != null)
                open.addAll(schema.getProperties().values());
            if (schema.getItems() != null) open.push(schema.getItems());
            if (schema.getAnyOf() != null) open.addAll(schema.getAnyOf());
        }
        return names;
    }
}
