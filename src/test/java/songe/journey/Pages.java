package songe.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The pages of the mini program, as it declares them: a new one cannot be forgotten. */
final class Pages {
    private static final Path DECLARED = Path.of("miniprogram-mock", "src", "pages.json");

    private Pages() {}

    static List<String> all() {
        JsonNode declared = read();
        List<String> paths = new ArrayList<>();
        declared.get("pages").forEach(page -> paths.add(page.get("path").asText()));
        for (JsonNode part : declared.get("subPackages")) {
            String root = part.get("root").asText();
            part.get("pages")
                    .forEach(page -> paths.add(root + "/" + page.get("path").asText()));
        }
        return paths;
    }

    private static JsonNode read() {
        try {
            return new ObjectMapper().readTree(DECLARED.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
