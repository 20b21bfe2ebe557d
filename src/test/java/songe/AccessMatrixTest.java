package songe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import songe.identity.Role;
import songe.identity.Scope;
import songe.support.As;
import songe.support.Contract;
import songe.support.Contract.Operation;
import songe.support.Newcomer;
import songe.support.Together;

/**
 * Every call of the contract by every role and by nobody, against {@code access.txt}: one line a call, none left out. A call
 * is refused with 401 {@code auth.required} or 403 {@code auth.forbidden}; whoever may call it gets anything but those.
 */
@QuarkusTest
class AccessMatrixTest {
    private static final String ANYBODY = "ANYBODY";
    private static final String KNOWN = "KNOWN";
    private static final Map<String, String> IN_PATH = Map.of("number", "ABCDEFGH", "day", "2099-01-01");
    private static final String NOTHING_THERE = "999999999";
    private static final String FILES =
            "--x\r\nContent-Disposition: form-data; name=\"areas\"; filename=\"areas.csv\"\r\nContent-Type: text/csv\r\n\r\ncode\n\r\n--x--\r\n";

    private static final Map<Role, Scope> SCOPES = Map.of(
            Role.RESIDENT, new Scope(Scope.Kind.TOWN, As.TOWN),
            Role.STATION, new Scope(Scope.Kind.STATION, "SN-014"),
            Role.GRID, new Scope(Scope.Kind.AREA, "310113113G5"),
            Role.TOWN, new Scope(Scope.Kind.TOWN, As.TOWN),
            Role.PARTNER, new Scope(Scope.Kind.PARTNER, "BARBER"),
            Role.WORKER, new Scope(Scope.Kind.PARTNER, "BARBER"),
            Role.AUDITOR, new Scope(Scope.Kind.TOWN, As.TOWN),
            Role.ADMIN, new Scope(Scope.Kind.INSTALLATION, ""),
            Role.DISTRICT, new Scope(Scope.Kind.AREA, "310113"));

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void every_call_has_a_line_and_every_line_a_call() {
        Set<String> calls = Contract.operations().stream().map(Operation::name).collect(Collectors.toSet());
        assertThat(table().keySet()).containsExactlyInAnyOrderElementsOf(calls);
    }

    @Test
    void every_role_has_somebody() {
        assertThat(SCOPES.keySet()).containsExactlyInAnyOrder(Role.values());
    }

    /** All at once and with one connection each: there are more than a thousand cells. */
    @Test
    void every_call_is_for_those_whom_its_line_names_and_for_nobody_else() {
        Map<String, Set<String>> table = table();
        List<Operation> calls = Contract.operations();
        List<Walk> everybody = Stream.concat(
                        Stream.of(new Walk(null)), Stream.of(Role.values()).map(Walk::new))
                .toList();
        List<List<String>> wrong =
                Together.times(everybody.size(), i -> everybody.get(i).wrong(calls, table));
        assertThat(wrong.stream().flatMap(List::stream)).isEmpty();
    }

    private record Reply(int status, String type, String text) {
        String code() {
            try {
                return type.contains("json") ? JSON.readTree(text).path("code").asText() : "";
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Somebody with that role, or nobody, who makes every call. */
    private static final class Walk {
        private final Role role;
        private String bearer;

        Walk(Role role) {
            this.role = role;
        }

        List<String> wrong(List<Operation> calls, Map<String, Set<String>> table) {
            List<String> wrong = new ArrayList<>();
            for (Operation call : calls) {
                Set<String> able = table.getOrDefault(call.name(), Set.of());
                boolean may =
                        able.contains(ANYBODY) || role != null && (able.contains(KNOWN) || able.contains(role.name()));
                Reply reply = send(call);
                if (!isAsTold(may, reply))
                    wrong.add(call.name() + " by " + (role == null ? "nobody" : role) + " should be "
                            + (may ? "allowed" : "refused") + ", but was " + reply.status + " " + reply.text);
                if (endsASignIn(call) && reply.status < 300) bearer = null;
            }
            return wrong;
        }

        private boolean isAsTold(boolean may, Reply reply) {
            // 403 by another code: the role may, this one who has it may not
            if (may) return reply.status != 401 && !"auth.forbidden".equals(reply.code()) && reply.status < 500;
            return role == null
                    ? reply.status == 401 && "auth.required".equals(reply.code())
                    : reply.status == 403 && "auth.forbidden".equals(reply.code());
        }

        private static boolean endsASignIn(Operation call) {
            return call.method().equals("DELETE") && call.path().matches("/api/(me|sign-ins)\\b.*");
        }

        private Reply send(Operation call) {
            String path = call.path();
            for (String name : call.inPath())
                path = path.replace("{" + name + "}", IN_PATH.getOrDefault(name, NOTHING_THERE));
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            URI.create("http://localhost:" + RestAssured.port + path))
                    .timeout(Duration.ofSeconds(30))
                    .header("X-Town", As.TOWN);
            if (role != null) request.header("Authorization", "Bearer " + bearer());
            String type = call.bodyType();
            if (type == null) return sent(request.method(call.method(), BodyPublishers.noBody()));
            boolean parts = type.startsWith("multipart");
            return sent(request.header("Content-Type", parts ? type + ";boundary=x" : type)
                    .method(call.method(), BodyPublishers.ofString(parts ? FILES : "{}")));
        }

        private static Reply sent(HttpRequest.Builder request) {
            try {
                HttpResponse<String> reply = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
                return new Reply(
                        reply.statusCode(),
                        reply.headers().firstValue("Content-Type").orElse(""),
                        reply.body());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        /** Of somebody new when the last sign-in was ended: demo people are other tests' people, too. */
        private String bearer() {
            boolean ofTown = role != Role.ADMIN && role != Role.DISTRICT;
            if (bearer == null) bearer = Newcomer.tokenOf(role, SCOPES.get(role), "矩阵", ofTown ? As.TOWN : null);
            return bearer;
        }
    }

    /** By call: ANYBODY, KNOWN (whoever is signed in), or roles. */
    private static Map<String, Set<String>> table() {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                AccessMatrixTest.class.getResourceAsStream("/access.txt"), StandardCharsets.UTF_8))) {
            Map<String, Set<String>> table = new TreeMap<>();
            file.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" : "))
                    .forEach(line -> table.put(
                            line[0].strip(),
                            Arrays.stream(line[1].strip().split(" ")).collect(Collectors.toSet())));
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
