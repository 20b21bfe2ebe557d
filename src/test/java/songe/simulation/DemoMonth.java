package songe.simulation;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import songe.journey.OwnSchema;

/** A town of its own, with the weights that towns begin with rather than those of the tests. */
public class DemoMonth implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>();
        Properties delivered = delivered();
        delivered.stringPropertyNames().stream()
                .filter(name -> name.startsWith("songe.dispatch."))
                .forEach(name -> settings.put(name, System.getProperty(name, delivered.getProperty(name))));
        settings.put("songe.refresh-token-days", "400"); // nobody is signed out by the month that passes
        settings.put("songe.live.every", "off");
        return settings;
    }

    private static Properties delivered() {
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(OwnSchema.class));
    }
}
