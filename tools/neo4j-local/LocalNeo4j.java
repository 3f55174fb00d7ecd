import java.nio.file.Path;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/** A Neo4j Community server on loopback, without passwords, for tests and benchmarks. Ends when its standard input is closed. */
public class LocalNeo4j {
    public static void main(String[] arguments) throws Exception {
        var directory = Path.of(arguments[0]);
        var port = Integer.parseInt(arguments[1]);
        var server = new DatabaseManagementServiceBuilder(directory)
            .setConfig(BoltConnector.enabled, true)
            .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", port))
            .setConfig(BoltConnector.advertised_address, new SocketAddress("127.0.0.1", port))
            .setConfig(GraphDatabaseSettings.auth_enabled, false)
            .setConfig(GraphDatabaseSettings.udc_enabled, false)
            .setConfig(GraphDatabaseSettings.pagecache_memory, 256L << 20)
            .setConfig(GraphDatabaseSettings.keep_logical_logs, "2 files")
            .build();
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
        System.out.println("ready");
        while (System.in.read() >= 0) { /* the starter keeps this open for as long as it wants the server */ }
        System.exit(0);
    }
}
