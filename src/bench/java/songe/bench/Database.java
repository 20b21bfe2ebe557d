package songe.bench;

import com.mysql.cj.jdbc.Driver;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import songe.dev.EmbeddedDatabase;

/** The one database: the embedded MariaDB in {@code target/bench}, or the MySQL named as for production. */
record Database(String url, String user, String password, boolean embedded) {
    private static final String SCHEMA = "songe_bench";
    private static final int RESTING_SECONDS = 120;
    private static final int FEW = 500;

    static Database open(Path work) throws SQLException {
        String given = System.getenv("QUARKUS_DATASOURCE_JDBC_URL");
        boolean embedded = given == null;
        String server = embedded ? EmbeddedDatabase.startIn(work, Path.of("target/mariadb").toAbsolutePath()) : given;
        Database database = new Database(
                server.substring(0, server.lastIndexOf('/')) + "/" + SCHEMA,
                embedded ? "root" : System.getenv("QUARKUS_DATASOURCE_USERNAME"),
                embedded ? "" : System.getenv("QUARKUS_DATASOURCE_PASSWORD"),
                embedded);
        try (Connection fresh = database.connect("?createDatabaseIfNotExist=true");
                Statement sql = fresh.createStatement()) {
            sql.execute("drop database if exists " + SCHEMA);
            sql.execute("create database " + SCHEMA + " character set utf8mb4 collate utf8mb4_unicode_520_ci");
            // ours is one of the trial's, with 128 MB: no town of this size would run so
            if (embedded) {
                // as one sets it up for a million orders
                sql.execute("set global innodb_buffer_pool_size = " + 1024L * 1024 * 1024);
                sql.execute("set global innodb_log_file_size = " + 1024L * 1024 * 1024);
            }
        }
        return database;
    }

    Map<String, String> settings() {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", url,
                "QUARKUS_DATASOURCE_USERNAME", user,
                "QUARKUS_DATASOURCE_PASSWORD", password == null ? "" : password);
    }

    private Connection connect(String more) throws SQLException {
        Properties properties = new Properties();
        properties.put("user", user);
        properties.put("password", password == null ? "" : password);
        properties.put("rewriteBatchedStatements", "true");
        properties.put("connectionTimeZone", "UTC");
        // asked for by name: the class loader that runs the bench is not the one whose drivers Java knows
        Connection connection = new Driver().connect(url + more, properties);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return connection;
    }

    Connection connect() throws SQLException {
        return connect("");
    }

    /** For many rows at a time, in any order of tables. */
    Connection loading() throws SQLException {
        Connection connection = connect();
        try (Statement settings = connection.createStatement()) {
            settings.execute("set foreign_key_checks = 0, unique_checks = 0");
        }
        connection.setAutoCommit(false);
        return connection;
    }

    void run(String statement) throws SQLException {
        try (Connection connection = connect();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    /**
     * Until it has written to its files what it still holds back of a million rows, and cleared away what nobody can read any
     * more. Else whoever is measured next shares the machine with that, and the figure tells of what was before.
     */
    void rest() throws SQLException {
        Object most = rows("select @@global.innodb_max_dirty_pages_pct").get(0)[0];
        Object writes = rows("select @@global.innodb_io_capacity").get(0)[0];
        run("set global innodb_io_capacity = 2000"); // else it takes its time
        run("set global innodb_max_dirty_pages_pct = 0");
        try {
            for (int i = 0; i < RESTING_SECONDS && (unpurged() > FEW || dirtyPages() > FEW); i++) TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            run("set global innodb_max_dirty_pages_pct = " + most);
            run("set global innodb_io_capacity = " + writes);
        }
    }

    private long unpurged() throws SQLException {
        return number("select `count` from information_schema.innodb_metrics where name = 'trx_rseg_history_len'");
    }

    private long dirtyPages() throws SQLException {
        return Long.parseLong(rows("show global status like 'Innodb_buffer_pool_pages_dirty'").get(0)[1].toString());
    }

    long number(String query, Object... values) throws SQLException {
        return rows(query, values).get(0)[0] == null ? 0 : ((Number) rows(query, values).get(0)[0]).longValue();
    }

    List<Object[]> rows(String query, Object... values) throws SQLException {
        try (Connection connection = connect()) {
            return rows(connection, query, values);
        }
    }

    static List<Object[]> rows(Connection connection, String query, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            List<Object[]> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    Object[] row = new Object[result.getMetaData().getColumnCount()];
                    for (int c = 0; c < row.length; c++) row[c] = result.getObject(c + 1);
                    rows.add(row);
                }
            }
            return rows;
        }
    }

    /** Statements the server was sent since it started. */
    long statements() throws SQLException {
        return Long.parseLong(rows("show global status like 'Com_select'").get(0)[1].toString())
                + Long.parseLong(rows("show global status like 'Com_insert'").get(0)[1].toString())
                + Long.parseLong(rows("show global status like 'Com_update'").get(0)[1].toString())
                + Long.parseLong(rows("show global status like 'Com_delete'").get(0)[1].toString())
                + Long.parseLong(rows("show global status like 'Com_commit'").get(0)[1].toString())
                + Long.parseLong(rows("show global status like 'Com_set_option'").get(0)[1].toString())
                + Long.parseLong(rows("show global status like 'Com_rollback'").get(0)[1].toString());
    }
}
