// The engines as containers of the official images, where a Docker engine answers; data is kept in named volumes.
import { createHash, randomBytes } from 'node:crypto';
import { readFile, mkdir, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { StartedTestContainer } from 'testcontainers';
import type { EngineName, EngineOptions } from './engine.types.js';
import { keptPorts } from './free.ports.js';

const answerWithinMs = 700;

export const images: Record<EngineName, string> = {
  kafka: 'apache/kafka:4.3.1',
  elasticsearch: 'elasticsearch:9.5.3',
  postgres: 'postgres:18',
};

/** Whether a Docker engine answers a ping at DOCKER_HOST or at one of the usual sockets; takes well under a second. */
export async function dockerAnswers(env: NodeJS.ProcessEnv = process.env): Promise<boolean> {
  const host = env['DOCKER_HOST'];
  const sockets = [
    '/var/run/docker.sock',
    join(homedir(), '.docker/run/docker.sock'),
    join(homedir(), '.colima/default/docker.sock'),
    ...(env['XDG_RUNTIME_DIR'] ? [join(env['XDG_RUNTIME_DIR'], 'docker.sock')] : []),
  ];
  const targets = !host
    ? sockets.map((socketPath) => ({ socketPath }))
    : host.startsWith('unix://')
      ? [{ socketPath: host.slice('unix://'.length) }]
      : [{ host: new URL(host).hostname, port: new URL(host).port || 2375 }];
  const answers = await Promise.all(
    targets.map(
      (target) =>
        new Promise<boolean>((resolve) => {
          const ping = request({ ...target, path: '/_ping', timeout: answerWithinMs }, (response) => {
            response.resume();
            resolve(response.statusCode === 200);
          });
          ping.once('timeout', () => ping.destroy());
          ping.once('error', () => resolve(false));
          ping.end();
        }),
    ),
  );
  return answers.includes(true);
}

async function passwordOf(dir: string): Promise<string> {
  const file = join(dir, 'engines', 'docker.password');
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  if (kept) return kept;
  const password = randomBytes(24).toString('base64url');
  await mkdir(join(dir, 'engines'), { recursive: true });
  await writeFile(file, password, { mode: 0o600 });
  return password;
}

/** The containers of one data folder. */
export class DockerEngines {
  readonly addresses: Partial<Record<EngineName, string>> = {};
  private readonly containers = new Map<EngineName, StartedTestContainer>();

  constructor(private readonly options: EngineOptions) {}

  async start(names: readonly EngineName[]): Promise<void> {
    await mkdir(join(this.options.dir, 'engines'), { recursive: true });
    const ports = await keptPorts(join(this.options.dir, 'engines', 'ports.json'), names, this.options.ports);
    await Promise.all(names.map((name) => this.bringUp(name, ports[name])));
  }

  async stop(): Promise<void> {
    await Promise.all([...this.containers.values()].map((container) => container.stop({ timeout: 15_000 })));
  }

  async stopOne(name: EngineName): Promise<void> {
    await this.containers.get(name)?.stop({ timeout: 15_000, remove: false });
  }

  async startOne(name: EngineName): Promise<void> {
    await this.containers.get(name)?.restart();
  }

  private async bringUp(name: EngineName, port: number): Promise<void> {
    const progress = this.options.progress ?? (() => undefined);
    progress({ engine: name, state: 'begun', text: `starting the container ${images[name]}` });
    const { GenericContainer, Wait } = await import('testcontainers');
    const volume = `voc-${createHash('sha256').update(this.options.dir).digest('hex').slice(0, 8)}-${name}`;
    const base = new GenericContainer(images[name]).withStartupTimeout(240_000);
    if (name === 'kafka') {
      this.addresses.kafka = `127.0.0.1:${port}`;
      const container = await base
        .withExposedPorts({ container: 9092, host: port })
        .withBindMounts([{ source: volume, target: '/var/lib/kafka/data' }])
        .withEnvironment(kafkaEnvironment(port))
        .withWaitStrategy(Wait.forLogMessage(/Kafka Server started/))
        .start();
      this.containers.set(name, container);
    } else if (name === 'elasticsearch') {
      this.addresses.elasticsearch = `http://127.0.0.1:${port}`;
      const container = await base
        .withExposedPorts({ container: 9200, host: port })
        .withBindMounts([{ source: volume, target: '/usr/share/elasticsearch/data' }])
        .withEnvironment({
          'discovery.type': 'single-node',
          'xpack.security.enabled': 'false',
          'path.repo': '/usr/share/elasticsearch/data/snapshots',
          'cluster.routing.allocation.disk.threshold_enabled': 'false',
          ES_JAVA_OPTS: '-Xms512m -Xmx512m',
        })
        .withWaitStrategy(Wait.forHttp('/_cluster/health?wait_for_status=yellow', 9200))
        .start();
      this.containers.set(name, container);
    } else {
      const password = await passwordOf(this.options.dir);
      this.addresses.postgres = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
      const container = await base
        .withExposedPorts({ container: 5432, host: port })
        .withBindMounts([{ source: volume, target: '/var/lib/postgresql' }])
        .withEnvironment({
          POSTGRES_PASSWORD: password,
          POSTGRES_INITDB_ARGS: '--locale-provider=builtin --builtin-locale=C.UTF-8',
        })
        .withCommand(['-c', 'max_connections=250'])
        .withWaitStrategy(Wait.forLogMessage(/listening on IPv4 address "0\.0\.0\.0"/))
        .start();
      this.containers.set(name, container);
    }
    progress({ engine: name, state: 'done', text: `container on port ${port}` });
  }
}

function kafkaEnvironment(port: number): Record<string, string> {
  return {
    KAFKA_NODE_ID: '1',
    KAFKA_PROCESS_ROLES: 'broker,controller',
    KAFKA_LISTENERS: 'PLAINTEXT://0.0.0.0:9092,CONTROLLER://127.0.0.1:9093',
    KAFKA_ADVERTISED_LISTENERS: `PLAINTEXT://127.0.0.1:${port}`,
    KAFKA_CONTROLLER_LISTENER_NAMES: 'CONTROLLER',
    KAFKA_CONTROLLER_QUORUM_VOTERS: '1@127.0.0.1:9093',
    KAFKA_LISTENER_SECURITY_PROTOCOL_MAP: 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
    KAFKA_LOG_DIRS: '/var/lib/kafka/data',
    KAFKA_AUTO_CREATE_TOPICS_ENABLE: 'false',
    KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR: '1',
    KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR: '1',
    KAFKA_TRANSACTION_STATE_LOG_MIN_ISR: '1',
    KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS: '0',
    KAFKA_MESSAGE_MAX_BYTES: String(2 * 1024 * 1024),
  };
}
