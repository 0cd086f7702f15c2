// Embedded Kafka: one KRaft node, broker and controller at once, on the loopback interface.
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { access, mkdir, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { EngineError } from './engine.errors.js';
import type { Launch } from './engine.process.js';
import { quickStart, type DevelopmentKit } from './java.development-kit.js';

const run = promisify(execFile);

export interface KafkaPlan {
  /** Folder with `lib/`. */
  jars: string;
  kit: DevelopmentKit;
  /** Folder for its data and its settings file. */
  folder: string;
  logFile: string;
  port: number;
  controllerPort: number;
}

/** A value in a Java properties file: a backslash would begin an escape. */
const escaped = (text: string) => text.replaceAll('\\', '\\\\');

function settings({ folder, port, controllerPort }: KafkaPlan): string {
  const values: Record<string, string | number | boolean> = {
    'process.roles': 'broker,controller',
    'node.id': 1,
    'controller.quorum.bootstrap.servers': `127.0.0.1:${controllerPort}`,
    listeners: `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${port}`,
    'controller.listener.names': 'CONTROLLER',
    'log.dirs': escaped(join(folder, 'data')),
    'auto.create.topics.enable': false,
    'offsets.topic.replication.factor': 1,
    'offsets.topic.num.partitions': 10,
    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
    'transaction.state.log.num.partitions': 5,
    'group.initial.rebalance.delay.ms': 0,
    'message.max.bytes': 2 * 1024 * 1024,
    'replica.fetch.max.bytes': 2 * 1024 * 1024,
    // Memory: the cleaner alone would take 128 MB; an index as large as a whole segment needs is 2 MB.
    'log.cleaner.enable': true,
    'log.cleaner.dedupe.buffer.size': 16 * 1024 * 1024,
    'log.index.size.max.bytes': 2 * 1024 * 1024,
    'num.network.threads': 2,
    'num.io.threads': 4,
    'background.threads': 4,
  };
  return Object.entries(values)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}

async function format(plan: KafkaPlan, file: string): Promise<void> {
  const formatted = await access(join(plan.folder, 'data', 'meta.properties')).then(
    () => true,
    () => false,
  );
  if (formatted) return;
  const id = `A${randomBytes(16).toString('base64url').slice(1)}`;
  const args = [
    '-Xmx128m',
    '-XX:+UseSerialGC',
    '-XX:TieredStopAtLevel=1',
    '-cp',
    join(plan.jars, 'lib', '*'),
  ];
  const tool = [
    'kafka.tools.StorageTool',
    'format',
    '--standalone',
    '--ignore-formatted',
    '-t',
    id,
    '-c',
    file,
  ];
  await run(join(plan.kit.home, 'bin', 'java'), [...args, ...tool]).catch((error: unknown) => {
    throw new EngineError(
      'kafka',
      'its data folder could not be prepared.',
      `Check that ${plan.folder} can be written to.`,
      error instanceof Error ? error.message.split('\n').slice(-8).join('\n') : '',
    );
  });
}

/** Whether something answers on this loopback port. */
export function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

/** Prepares the data folder and tells how to start the broker. */
export async function kafkaLaunch(plan: KafkaPlan): Promise<Launch> {
  await mkdir(plan.folder, { recursive: true });
  const file = join(plan.folder, 'server.properties');
  await writeFile(file, settings(plan));
  await format(plan, file);
  return {
    name: 'kafka',
    port: plan.port,
    command: join(plan.kit.home, 'bin', 'java'),
    args: [
      ...[
        '-Xms96m',
        '-Xmx320m',
        '-XX:+UseSerialGC',
        '-XX:MaxDirectMemorySize=128m',
        '-XX:+ExitOnOutOfMemoryError',
      ],
      ...quickStart(plan.jars),
      '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn',
      '-Dorg.slf4j.simpleLogger.showDateTime=true',
      '-Dorg.slf4j.simpleLogger.dateTimeFormat=HH:mm:ss.SSS',
      '-Dorg.slf4j.simpleLogger.log.kafka.server.KafkaRaftServer=info',
      ...['-cp', join(plan.jars, 'lib', '*'), 'kafka.Kafka', file],
    ],
    cwd: plan.folder,
    env: process.env,
    logFile: plan.logFile,
    stopSignal: 'TERM',
    isReady: () => accepts(plan.port),
  };
}
