package songe.support;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;

/** Requests that no well-behaved client would send. */
public final class Raw {

    private Raw() {}

    /** @param status 0 when the server closed the connection without a word */
    public record Reply(int status, String text) {}

    /** @param head request line and headers, without the blank line */
    public static Reply send(String head, byte[] body) {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            write(socket.getOutputStream(), (head + "\r\nHost: localhost\r\nConnection: close\r\n\r\n"), body);
            return read(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(OutputStream out, String head, byte[] body) {
        try {
            out.write(head.getBytes(ISO_8859_1));
            out.write(body);
            out.flush();
        } catch (IOException closed) {
            // the server had enough; its answer is waiting
        }
    }

    private static Reply read(Socket socket) throws IOException {
        StringBuilder text = new StringBuilder();
        byte[] buffer = new byte[8192];
        try {
            for (int n; (n = socket.getInputStream().read(buffer)) >= 0; ) text.append(new String(buffer, 0, n, UTF_8));
        } catch (java.net.SocketException reset) {
            // what came before it counts
        }
        return new Reply(text.length() < 12 ? 0 : Integer.parseInt(text.substring(9, 12)), text.toString());
    }
}
