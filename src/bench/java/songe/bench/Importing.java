package songe.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import songe.support.District;

/** A whole district on its first day: 13 towns, 61 areas, 312 committees, and a station for each of them. */
final class Importing {
    private static final String BOUNDARY = "----songe-bench";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;
    private final String token;

    Importing(String url, String token) {
        this.url = url;
        this.token = token;
    }

    /** @param prefix of all its codes; @return for the whole request, in milliseconds */
    long millis(String prefix, Report report) throws IOException {
        District district = District.ofSize(prefix, 13, 61, 312);
        byte[] body = multipart(district.sheets());
        long start = System.nanoTime();
        HttpResponse<String> answer = send(body);
        long took = (System.nanoTime() - start) / 1_000_000;
        if (answer.statusCode() != 200) throw new IOException(answer.statusCode() + " " + answer.body());
        report.note("a district of %d rows imported in %d ms", district.rows(), took);
        return took;
    }

    private static byte[] multipart(Map<String, String> sheets) {
        StringBuilder body = new StringBuilder();
        sheets.forEach((part, text) -> body.append("--%s\r\n".formatted(BOUNDARY))
                .append("Content-Disposition: form-data; name=\"%1$s\"; filename=\"%1$s.csv\"\r\n".formatted(part))
                .append("Content-Type: text/csv\r\n\r\n")
                .append(text)
                .append("\r\n"));
        return body.append("--%s--\r\n".formatted(BOUNDARY)).toString().getBytes(UTF_8);
    }

    private HttpResponse<String> send(byte[] body) throws IOException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/api/admin/imports?dryRun=false"))
                    .timeout(Duration.ofMinutes(2))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
