// The supervisor: brings engines, database, topics, services and the sample up in order, keeps them up, ends them.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import {
  Guard,
  isFree,
  keptPorts,
  startEngines,
  type Crash,
  type EngineName,
  type Engines,
  type Progress,
} from '@voc/engines';
import type { Access } from './access.file.js';
import { lockFolder } from './hub.lock.js';
import { keptSecrets, type HubSecrets } from './hub.secrets.js';
import { checkout, SettingError, type HubSettings } from './hub.settings.js';
import { runTask } from './hub.task.js';
import { readJson, writeJson } from './private.file.js';
import { environmentOf, type Surroundings } from './service.environment.js';
import { serviceNames, type ServiceName } from './service.list.js';
import { ServiceProcess, type ServiceEvents } from './service.process.js';
import type { Terminal } from './terminal.js';

const usualPort = 8080;
const longestEngineBackoffMs = 30_000;
const titles: Record<EngineName, string> = {
  kafka: 'Kafka',
  elasticsearch: 'Elasticsearch',
  postgres: 'PostgreSQL',
};

export class Hub {
  private readonly guard = new Guard();
  private readonly running: ServiceProcess[] = [];
  private readonly cancelled = new AbortController();
  private engines: Engines | undefined;
  private unlock: (() => Promise<void>) | undefined;
  private stopping: Promise<void> | undefined;
  private listing: Promise<void> = Promise.resolve();

  constructor(
    private readonly settings: HubSettings,
    private readonly terminal: Terminal,
  ) {}

  /** Brings everything up. @throws what failed first, with its reason; call `stop` then, too */
  async start(): Promise<Access | undefined> {
    const { dir, services } = this.settings;
    await mkdir(join(dir, 'logs'), { recursive: true });
    this.unlock = await lockFolder(dir, this.guard.pid, () =>
      this.terminal.line('Waiting for the processes of a hub that was killed to end'),
    );
    const secrets = await keptSecrets(dir);
    const ports = await this.choosePorts();
    const url = `http://127.0.0.1:${ports.gateway}`;
    this.engines = await startEngines({
      dir,
      guard: this.guard,
      progress: (event) => this.tell(event),
      onCrash: (crash) => void this.bringBack(crash),
      // The services come up meanwhile; the repository waits for it by itself.
      background: ['elasticsearch'],
      ...(this.settings.jars && { jars: this.settings.jars }),
    });
    if (this.cancelled.signal.aborted) return undefined;
    await this.provision(this.engines, secrets);
    await this.startServices({ engines: this.engines, ports, secrets, dir, url }, services);
    await this.engines.settled();
    if (!services.includes('gateway') || this.cancelled.signal.aborted) return undefined;
    return this.openWorkspace(url, secrets);
  }

  /** Ends everything: services, then engines. A second call hastens the first. */
  async stop(): Promise<void> {
    if (this.stopping) {
      for (const service of this.running) service.kill();
      return this.stopping;
    }
    this.cancelled.abort();
    this.stopping = this.stopAll();
    return this.stopping;
  }

  private async stopAll(): Promise<void> {
    const gateway = this.running.filter((service) => service.name === 'gateway');
    await Promise.all(gateway.map((service) => service.stop()));
    await Promise.all(this.running.map((service) => service.stop()));
    // Engines that are still on their way up are known to the guard only.
    if (this.engines) await this.engines.stop();
    else await this.guard.finish();
    await this.listing;
    if (this.unlock) await writeJson(join(this.settings.dir, 'processes.json'), []);
    await this.unlock?.();
    await this.guard.quit();
  }

  private async choosePorts(): Promise<Record<ServiceName, number>> {
    const { dir, port } = this.settings;
    if (port !== undefined && !(await isFree(port))) {
      throw new SettingError(`Port ${port} (VOC_PORT) is taken. Set VOC_PORT to a free one.`);
    }
    let gateway = port ?? usualPort;
    while (!(await isFree(gateway))) gateway += 1;
    if (port === undefined && gateway !== usualPort) {
      this.terminal.line(
        `Port ${usualPort} is taken, so the hub answers on ${gateway} (VOC_PORT chooses another).`,
      );
    }
    return keptPorts(join(dir, 'ports.json'), serviceNames, { gateway });
  }

  private tell({ engine, state, text }: Progress): void {
    const title = titles[engine];
    if (state === 'begun') this.terminal.begin(title, text);
    else if (state === 'update') this.terminal.update(title, text);
    else if (state === 'done') this.terminal.done(title, text);
    else this.terminal.line(`  ${title}: ${text}`);
  }

  private async provision(engines: Engines, secrets: HubSecrets): Promise<void> {
    this.terminal.begin('Database and topics');
    await runTask(
      'provision.js',
      {
        KAFKA_BROKERS: engines.kafka.brokers.join(','),
        DATABASE_URL: engines.postgres.url,
        DATABASE_PASSWORDS: JSON.stringify(secrets.databases),
        NODE_COMPILE_CACHE: join(this.settings.dir, 'cache/node'),
      },
      (text) => this.terminal.update('Database and topics', text),
      this.cancelled.signal,
    );
    this.terminal.done('Database and topics');
  }

  private async startServices(surroundings: Surroundings, names: ServiceName[]): Promise<void> {
    const events: ServiceEvents = {
      crashed: (name, reason, againInMs) =>
        this.terminal.line(
          `✖ ${name} ${reason}; it starts again in ${againInMs / 1000} s (logs/${name}.log says why)`,
        ),
      back: (name, afterMs) => this.terminal.line(`✔ ${name} is back after ${(afterMs / 1000).toFixed(1)} s`),
      changed: () => void this.writeProcesses(),
    };
    for (const name of names) {
      const plan = {
        name,
        folder: join(checkout, 'apps', name),
        port: surroundings.ports[name],
        env: environmentOf(name, surroundings),
        logFile: join(this.settings.dir, 'logs', `${name}.log`),
      };
      this.running.push(new ServiceProcess(plan, this.guard, events));
    }
    await Promise.all(
      this.running.map(async (service) => {
        this.terminal.begin(service.name);
        try {
          await service.start();
          this.terminal.done(service.name);
        } catch (error) {
          this.terminal.fail(service.name, error instanceof Error ? error.message : String(error));
          throw new Error(`The service ${service.name} did not start.`, { cause: error });
        }
      }),
    );
    await this.writeProcesses();
  }

  private async openWorkspace(url: string, secrets: HubSecrets): Promise<Access> {
    const { dir, sample } = this.settings;
    const file = join(dir, 'access.json');
    const kept = await readJson<Access>(file);
    const done = sample
      ? ((await readJson<string[]>(join(dir, 'sample.json'))) ?? []).includes('whole')
      : true;
    if (kept?.url === url && done) return kept;
    const { id, email, password } = secrets.workspace;
    const step = sample ? 'Sample workspace' : 'Workspace';
    this.terminal.begin(step);
    await runTask(
      'workspace.task.js',
      {
        HUB_DIR: dir,
        GATEWAY_URL: url,
        INTERNAL_SECRET: secrets.internalSecret,
        WORKSPACE_ID: id,
        WORKSPACE_EMAIL: email,
        WORKSPACE_PASSWORD: password,
        SAMPLE_DIR: sample ? join(checkout, 'apps/hub/sample') : '',
      },
      (text) => (text.startsWith('! ') ? this.terminal.line(text) : this.terminal.update(step, text)),
      this.cancelled.signal,
    );
    this.terminal.done(step);
    const access = await readJson<Access>(file);
    if (!access) throw new Error('The workspace was opened, but its access file is missing.');
    return access;
  }

  private async bringBack(crash: Crash): Promise<void> {
    const title = titles[crash.engine];
    for (let wait = 500; !this.cancelled.signal.aborted; wait = Math.min(wait * 2, longestEngineBackoffMs)) {
      this.terminal.line(`✖ ${title} stopped: ${crash.reason}; it starts again in ${wait / 1000} s`);
      await delay(wait);
      if (this.cancelled.signal.aborted) return;
      const began = Date.now();
      try {
        await this.engines?.startOne(crash.engine);
        this.terminal.line(`✔ ${title} is back after ${((Date.now() - began) / 1000).toFixed(1)} s`);
        await this.writeProcesses();
        return;
      } catch (error) {
        crash.reason = error instanceof Error ? error.message : String(error);
      }
    }
  }

  /** Writes the list of processes, one writer after the other, so that the newest list stays. */
  private writeProcesses(): Promise<void> {
    this.listing = this.listing.then(async () => {
      if (this.cancelled.signal.aborted) return;
      const services = this.running.flatMap(({ name, pid, port }) => (pid ? [{ name, pid, port }] : []));
      const list = [
        { name: 'hub', pid: process.pid, port: 0 },
        ...(this.engines?.processes ?? []),
        ...services,
      ];
      await writeJson(join(this.settings.dir, 'processes.json'), list, 0o644);
    });
    return this.listing;
  }
}
