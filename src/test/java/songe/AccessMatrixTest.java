package songe;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import songe.identity.Role;
import songe.identity.Scope;
import songe.support.As;
import songe.support.Contract;
import songe.support.Contract.Operation;
import songe.support.Newcomer;

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

    private final Map<Role, String> bearer = new EnumMap<>(Role.class);
    private final List<String> wrong = new ArrayList<>();

    @Test
    void every_call_has_a_line_and_every_line_a_call() {
        Set<String> calls = Contract.operations().stream().map(Operation::name).collect(Collectors.toSet());
        assertThat(table().keySet()).containsExactlyInAnyOrderElementsOf(calls);
    }

    @Test
    void every_role_has_somebody() {
        assertThat(SCOPES.keySet()).containsExactlyInAnyOrder(Role.values());
    }

    @Test
    void every_call_is_for_those_whom_its_line_names_and_for_nobody_else() {
        Map<String, Set<String>> table = table();
        for (Operation call : Contract.operations()) {
            Set<String> able = table.getOrDefault(call.name(), Set.of());
            boolean anybody = able.contains(ANYBODY);
            judge(call, "nobody", anybody, send(As.nobody(), call));
            for (Role role : Role.values()) {
                boolean may = anybody || able.contains(KNOWN) || able.contains(role.name());
                judge(call, role.name(), may, send(somebody(role), call));
                if (may && endsASignIn(call)) bearer.remove(role);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void judge(Operation call, String who, boolean may, Response reply) {
        int status = reply.statusCode();
        boolean refused = status == 401 || status == 403;
        boolean asTold = may ? !refused && status < 500 : isRefusal(reply, who);
        if (!asTold)
            wrong.add(call.name() + " by " + who + " should be " + (may ? "allowed" : "refused") + ", but was " + status
                    + " " + reply.asString());
    }

    private static boolean isRefusal(Response reply, String who) {
        String code = reply.contentType().contains("json") ? reply.jsonPath().getString("code") : "";
        return who.equals("nobody")
                ? reply.statusCode() == 401 && "auth.required".equals(code)
                : reply.statusCode() == 403 && "auth.forbidden".equals(code);
    }

    /** Somebody new each time a sign-in was ended or an account left: demo people are other tests' people, too. */
    private RequestSpecification somebody(Role role) {
        String token = bearer.computeIfAbsent(role, r -> {
            boolean ofTown = r != Role.ADMIN && r != Role.DISTRICT;
            return Newcomer.tokenOf(r, SCOPES.get(r), "矩阵", ofTown ? As.TOWN : null);
        });
        return As.nobody().header("Authorization", "Bearer " + token);
    }

    private static boolean endsASignIn(Operation call) {
        return !call.isGet() && call.path().matches("/api/(me|sign-ins|sessions)\\b.*");
    }

    private static Response send(RequestSpecification who, Operation call) {
        String path = call.path();
        for (String name : call.inPath())
            path = path.replace("{" + name + "}", IN_PATH.getOrDefault(name, NOTHING_THERE));
        if (call.bodyType() == null) return who.request(call.method(), path);
        if (call.bodyType().startsWith("multipart")) {
            return who.multiPart("areas", "areas.csv", "code\n".getBytes(StandardCharsets.UTF_8))
                    .request(call.method(), path);
        }
        return who.contentType(call.bodyType()).body("{}").request(call.method(), path);
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
