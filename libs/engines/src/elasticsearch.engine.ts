// Embedded Elasticsearch: one node from the published server jars, on the loopback interface.
import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Launch } from './engine.process.js';
import { quickStart, type DevelopmentKit } from './java.development-kit.js';

export interface ElasticsearchPlan {
  /** Folder with `lib/` and `home/`. */
  jars: string;
  kit: DevelopmentKit;
  /** Folder for its data, logs and snapshots. */
  folder: string;
  logFile: string;
  port: number;
  transportPort: number;
}

/** True once the cluster can serve every shard it knows. */
async function isHealthy(port: number): Promise<boolean> {
  const address = `http://127.0.0.1:${port}/_cluster/health?wait_for_status=yellow&timeout=2s`;
  const response = await fetch(address, { signal: AbortSignal.timeout(5_000) });
  await response.arrayBuffer();
  return response.ok;
}

/** Makes the folders and tells how to start the node. */
export async function elasticsearchLaunch(plan: ElasticsearchPlan): Promise<Launch> {
  const { folder, jars, port } = plan;
  for (const name of ['data', 'snapshots', 'logs']) await mkdir(join(folder, name), { recursive: true });
  const cluster = createHash('sha256').update(folder).digest('hex').slice(0, 8);
  const settings = {
    'cluster.name': `voc-${cluster}`,
    'http.port': port,
    'transport.port': plan.transportPort,
    'path.data': join(folder, 'data'),
    'path.logs': join(folder, 'logs'),
    'path.repo': join(folder, 'snapshots'),
    'node.processors': 2,
  };
  return {
    name: 'elasticsearch',
    port,
    command: join(plan.kit.home, 'bin', 'java'),
    args: [
      ...[
        '-Xms256m',
        '-Xmx512m',
        '-XX:+UseSerialGC',
        '-XX:MaxDirectMemorySize=128m',
        '-XX:+ExitOnOutOfMemoryError',
      ],
      ...quickStart(jars),
      ...['--enable-native-access=ALL-UNNAMED', '--add-modules', 'jdk.incubator.vector'],
      ...['-Dio.netty.noUnsafe=true', '-Dio.netty.allocator.numDirectArenas=0', '-Dlog4j2.disable.jmx=true'],
      ...['-cp', join(jars, 'lib', '*'), 'EmbeddedElasticsearch'],
      join(jars, 'home'),
      ...Object.entries(settings).map(([name, value]) => `${name}=${value}`),
    ],
    cwd: folder,
    env: process.env,
    logFile: plan.logFile,
    stopSignal: 'TERM',
    isReady: () => isHealthy(port),
  };
}
