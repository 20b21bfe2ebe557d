package songe.sms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import songe.shared.Problem;

/** What is handed to a town's sender, and what becomes of its answers. */
class HttpSmsGatewayTest {
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private HttpServer sender;
    private int answer = 202;

    @BeforeEach
    void start() throws IOException {
        sender = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        sender.createContext("/send", exchange -> {
            heard.add(exchange.getRequestHeaders().getFirst("Authorization"));
            heard.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        sender.start();
    }

    @AfterEach
    void stop() {
        sender.stop(0);
    }

    private SmsGateway gateway(Optional<String> url) {
        return new HttpSmsGateway(url, Optional.of("key"), new ObjectMapper());
    }

    private Optional<String> address() {
        return Optional.of("http://127.0.0.1:" + sender.getAddress().getPort() + "/send");
    }

    @Test
    void a_message_is_handed_over_with_the_key() throws IOException {
        gateway(address()).send("13800000001", "验证码\"123456\"");
        assertThat(heard.get(0)).isEqualTo("Bearer key");
        var body = new ObjectMapper().readTree(heard.get(1));
        assertThat(body.get("phone").asText()).isEqualTo("13800000001");
        assertThat(body.get("text").asText()).isEqualTo("验证码\"123456\"");
    }

    @Test
    void a_refusal_a_silence_and_a_missing_address_are_told() {
        answer = 500;
        assertUnavailable(gateway(address()));
        Optional<String> address = address();
        sender.stop(0);
        assertUnavailable(gateway(address));
        assertUnavailable(gateway(Optional.empty()));
    }

    @Test
    void it_is_there_where_it_has_an_address() {
        assertThat(gateway(address()).isThere()).isTrue();
        assertThat(gateway(Optional.empty()).isThere()).isFalse();
    }

    private static void assertUnavailable(SmsGateway gateway) {
        assertThatThrownBy(() -> gateway.send("13800000001", "您好")).isInstanceOfSatisfying(Problem.class, p -> {
            assertThat(p.getStatusCode()).isEqualTo(503);
            assertThat(p.code()).isEqualTo("sms.unavailable");
        });
    }
}
