package songe.sms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import songe.shared.Problems;

/**
 * Posts {@code {"phone","text"}} as JSON to the address a town was given for sending, which is the least that every
 * carrier's own call can be wrapped in. Any 2xx is a yes. Without an address nothing is sent and nobody is told
 * otherwise.
 */
@ApplicationScoped
@DefaultBean
class HttpSmsGateway implements SmsGateway {
    private static final Logger LOG = Logger.getLogger(HttpSmsGateway.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Optional<String> url;
    private final Optional<String> key;
    private final ObjectMapper json;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    HttpSmsGateway(
            @ConfigProperty(name = "songe.sms.url") Optional<String> url,
            @ConfigProperty(name = "songe.sms.key") Optional<String> key,
            ObjectMapper json) {
        this.url = url;
        this.key = key;
        this.json = json;
    }

    @Override
    public boolean isThere() {
        return url.isPresent();
    }

    @Override
    public void send(String phone, String text) {
        if (!isThere()) throw Problems.unavailable("sms.unavailable");
        int status = answer(request(phone, text));
        if (status / 100 == 2) return;
        LOG.warnf("The text message gateway answered %d", status);
        throw Problems.unavailable("sms.unavailable");
    }

    private int answer(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException away) {
            LOG.warnf(
                    "The text message gateway could not be reached: %s",
                    away.getClass().getSimpleName());
            throw Problems.unavailable("sms.unavailable");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Problems.unavailable("sms.unavailable");
        }
    }

    private HttpRequest request(String phone, String text) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url.orElseThrow()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body(phone, text)));
        key.ifPresent(k -> request.header("Authorization", "Bearer " + k));
        return request.build();
    }

    private String body(String phone, String text) {
        try {
            return json.writeValueAsString(Map.of("phone", phone, "text", text));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
