import java.nio.file.Path;
import java.util.Map;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.node.Node;
import org.elasticsearch.plugins.PluginsLoader;

/**
 * Starts one Elasticsearch node on the loopback interface from the server jars that are published to Maven Central.
 * Usage: java -cp "lib/*" EmbeddedElasticsearch HOME [setting=value ...]
 * HOME holds modules/ (transport-netty4 and the analysis shim), config/ and plugins/; the settings name the ports and
 * the folders of data, logs and snapshots.
 */
public class EmbeddedElasticsearch {
    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[0]).toAbsolutePath();
        Settings.Builder builder = Settings.builder()
            .put("path.home", home.toString())
            .put("node.name", "embedded-1")
            .put("discovery.type", "single-node")
            .put("http.host", "127.0.0.1")
            .put("transport.host", "127.0.0.1")
            .put("cluster.routing.allocation.disk.threshold_enabled", false);
        for (int i = 1; i < args.length; i++) {
            int equals = args[i].indexOf('=');
            builder.put(args[i].substring(0, equals), args[i].substring(equals + 1));
        }
        Settings settings = builder.build();
        LogConfigurator.configureWithoutConfig(settings);
        LogConfigurator.setNodeName("embedded-1");
        Environment environment = new Environment(settings, home.resolve("config"));
        // The last argument, false, is what lets the server run from the class path instead of the module path.
        PluginsLoader plugins = PluginsLoader.createPluginsLoader(
            PluginsLoader.loadModulesBundles(environment.modulesDir(), true),
            PluginsLoader.loadPluginsBundles(environment.pluginsDir(), true),
            Map.of(),
            false);
        Node node = new Node(environment, plugins);
        node.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                node.close();
            } catch (java.io.IOException e) {
                e.printStackTrace();
            }
        }));
        System.out.println("STARTED");
        Thread.currentThread().join();
    }
}
