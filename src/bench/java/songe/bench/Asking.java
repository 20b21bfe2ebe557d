package songe.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** One question after the other. */
final class Asking {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param token null for nobody */
    String get(String url, String token) throws IOException {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(30));
            if (token != null) request.header("Authorization", "Bearer " + token);
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
            if (answer.statusCode() != 200) throw new IOException(answer.statusCode() + " " + answer.body());
            return answer.body();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static Figures figures(List<Long> nanos) {
        long[] all = nanos.stream().mapToLong(Long::longValue).toArray();
        return Figures.of(all, nanos.stream().mapToLong(Long::longValue).sum() / 1e9);
    }
}
