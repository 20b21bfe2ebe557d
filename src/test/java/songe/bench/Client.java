package songe.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The application as somebody outside sees it. */
final class Client {
    private static final Pattern TOKEN = Pattern.compile("\"accessToken\":\"([^\"]+)\"");
    private static final String BOUNDARY = "songe-bench";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String root;
    private String token;

    Client(String root) {
        this.root = root;
    }

    void signIn(String account, String password) {
        String body = "{\"account\":\"%s\",\"password\":\"%s\"}".formatted(account, password);
        Matcher answer = TOKEN.matcher(send(request("/api/sign-ins/password")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))));
        if (!answer.find()) throw new IllegalStateException("no token");
        token = answer.group(1);
    }

    /** @param sheets by part, comma-separated */
    void bring(Map<String, String> sheets) {
        StringBuilder body = new StringBuilder();
        sheets.forEach(
                (part, text) -> body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part)
                        .append("\"; filename=\"" + part + ".csv\"\r\nContent-Type: text/csv\r\n\r\n" + text + "\r\n"));
        send(request("/api/admin/imports?dryRun=false")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(body + "--" + BOUNDARY + "--\r\n")));
    }

    String items(String town, String query) {
        return send(request("/api/items?" + query).header("X-Town", town).GET());
    }

    static String parameter(String name, String value) {
        return name + "=" + URLEncoder.encode(value, UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(root + path));
    }

    private String send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString(UTF_8));
            if (answer.statusCode() == 200) return answer.body();
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
