package songe.shared;

import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.ARRAY;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.INTEGER;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.OBJECT;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.STRING;

import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes refusals in the contract: one shape for all of them, at every call. */
final class ContractProblems {
    private static final String NAME = "Problem";
    private static final String EVERY_OTHER_STATUS = "default";
    /** What the problem extension would say instead; our problems carry more. */
    private static final Set<String> THEIRS = Set.of("HttpProblem", "HttpValidationProblem", "Violation");

    private ContractProblems() {}

    static void describe(OpenAPI api) {
        THEIRS.forEach(api.getComponents()::removeSchema);
        api.getComponents().addSchema(NAME, problem());
        api.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(ContractProblems::refuse);
    }

    private static Schema problem() {
        Schema violation = OASFactory.createSchema()
                .addType(OBJECT)
                .addProperty("field", text("the field of the request, by its path"))
                .addProperty("message", text("what is wrong with it"));
        return OASFactory.createSchema()
                .description("A refusal, by RFC 9457. Some carry more members, such as the faults of an import.")
                .addType(OBJECT)
                .addProperty("type", text("about:blank"))
                .addProperty("title", text("in a few words, by status"))
                .addProperty(
                        "status", OASFactory.createSchema().addType(INTEGER).description("the HTTP status"))
                .addProperty("detail", text("a sentence for people, Chinese or English by Accept-Language"))
                .addProperty("code", text("what it is, for programs; never changes its meaning"))
                .addProperty(
                        "violations", OASFactory.createSchema().addType(ARRAY).items(violation));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(STRING).description(description);
    }

    private static void refuse(Operation call) {
        call.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("4") || status.startsWith("5")) response.setContent(content());
        });
        APIResponse other =
                OASFactory.createAPIResponse().description("A refusal").content(content());
        call.getResponses().addAPIResponse(EVERY_OTHER_STATUS, other);
    }

    private static Content content() {
        Schema ref = OASFactory.createSchema().ref("#/components/schemas/" + NAME);
        return OASFactory.createContent()
                .addMediaType(
                        "application/problem+json", OASFactory.createMediaType().schema(ref));
    }
}
