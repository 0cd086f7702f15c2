// The embedded engines of one data folder: plans their ports and folders, starts them side by side, ends them.
import { mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { elasticsearchLaunch } from './elasticsearch.engine.js';
import { EngineError } from './engine.errors.js';
import { engineJars } from './engine.jars.js';
import { EngineProcess } from './engine.process.js';
import type { EngineName, EngineOptions, RunningEngine } from './engine.types.js';
import { keptPorts } from './free.ports.js';
import { findDevelopmentKit, type DevelopmentKit } from './java.development-kit.js';
import { kafkaLaunch } from './kafka.engine.js';
import { postgresLaunch } from './postgres.engine.js';
import { Guard } from './process.guard.js';

type PortName = EngineName | 'kafkaController' | 'elasticsearchTransport';

export class EmbeddedEngines {
  readonly addresses: Partial<Record<EngineName, string>> = {};
  readonly outside: string[] = [];
  private readonly running = new Map<EngineName, EngineProcess>();
  private readonly guard: Guard;
  private readonly ownsGuard: boolean;
  private fetching: Promise<unknown> = Promise.resolve();
  private background: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: EngineOptions) {
    this.guard = options.guard ?? new Guard();
    this.ownsGuard = options.guard === undefined;
  }

  get processes(): RunningEngine[] {
    return [...this.running.values()].flatMap(({ name, pid, port }) =>
      pid === undefined ? [] : [{ name, pid, port }],
    );
  }

  /** Starts the named engines at once. When one fails the others are ended before its error is thrown. */
  async start(names: readonly EngineName[]): Promise<void> {
    if (names.length === 0) return;
    await mkdir(join(this.options.dir, 'engines'), { recursive: true });
    await mkdir(join(this.options.dir, 'logs'), { recursive: true });
    const dir = await realpath(this.options.dir);
    const portNames: PortName[] = names.flatMap((name): PortName[] => {
      if (name === 'kafka') return ['kafka', 'kafkaController'];
      return name === 'elasticsearch' ? ['elasticsearch', 'elasticsearchTransport'] : ['postgres'];
    });
    const ports = await keptPorts(join(dir, 'engines', 'ports.json'), portNames, this.options.ports);
    // Known before it is up, so that others may be told where it will be.
    if (ports.elasticsearch) this.addresses.elasticsearch = `http://127.0.0.1:${ports.elasticsearch}`;
    const { background = [] } = this.options;
    const later = names.filter((name) => background.includes(name) && name === 'elasticsearch');
    const now = names.filter((name) => !later.includes(name));
    const starting = now.map((name) => this.bringUp(name, dir, ports));
    this.background = Promise.all(later.map((name) => this.bringUp(name, dir, ports)));
    this.background.catch(() => undefined);
    const results = await Promise.allSettled(starting);
    const failures = results.flatMap((result) =>
      result.status === 'rejected' ? [result.reason as unknown] : [],
    );
    if (failures.length === 0) return;
    await this.stop();
    throw failures[0];
  }

  async settled(): Promise<void> {
    await this.background;
  }

  async stopOne(name: EngineName, signal?: 'SIGKILL'): Promise<void> {
    await this.engine(name).stop(signal);
  }

  async startOne(name: EngineName): Promise<void> {
    await this.engine(name).start();
  }

  /** Ends all of them at once, each cleanly or, when it takes too long, by force. */
  async stop(): Promise<void> {
    await Promise.all([...this.running.values()].map((engine) => engine.stop()));
    if (this.ownsGuard) await this.guard.quit();
  }

  private engine(name: EngineName): EngineProcess {
    const engine = this.running.get(name);
    if (engine) return engine;
    throw new EngineError(name, 'it is not an embedded engine here.', 'Start or stop it where it runs.');
  }

  private async bringUp(name: EngineName, dir: string, ports: Record<PortName, number>): Promise<void> {
    const progress = this.options.progress ?? (() => undefined);
    progress({ engine: name, state: 'begun', text: 'preparing' });
    const folder = join(dir, 'engines', name);
    const logFile = join(dir, 'logs', `${name}.log`);
    const update = (text: string) => progress({ engine: name, state: 'update', text });
    const note = (text: string) => progress({ engine: name, state: 'note', text });
    const port = ports[name];
    const launch = await (async () => {
      if (name === 'postgres') {
        const { launch, url, outside } = await postgresLaunch({ folder, logFile, port, note });
        this.addresses.postgres = url;
        if (outside) this.outside.push(outside);
        return launch;
      }
      const kit = await findDevelopmentKit();
      const jars = await this.jars(name, dir, kit, update);
      if (name === 'kafka') {
        this.addresses.kafka = `127.0.0.1:${port}`;
        return kafkaLaunch({ jars, kit, folder, logFile, port, controllerPort: ports.kafkaController });
      }
      return elasticsearchLaunch({
        jars,
        kit,
        folder,
        logFile,
        port,
        transportPort: ports.elasticsearchTransport,
      });
    })();
    const engine = new EngineProcess(launch, this.guard, (crash) => this.options.onCrash?.(crash));
    this.running.set(name, engine);
    update('starting');
    await engine.start();
    progress({
      engine: name,
      state: 'done',
      text: `${this.addresses[name] ?? ''} `.replace(/\/\/.*@/, '//').trim(),
    });
  }

  /** One fetch after the other: Maven's own cache is not made for two at once. */
  private async jars(
    engine: 'kafka' | 'elasticsearch',
    dir: string,
    kit: DevelopmentKit,
    update: (text: string) => void,
  ): Promise<string> {
    const request = { engine, kit, update, jars: this.options.jars ?? join(dir, 'engines', 'jars') };
    const fetched = this.fetching.then(() => engineJars(request));
    this.fetching = fetched.catch(() => undefined);
    return fetched;
  }
}
