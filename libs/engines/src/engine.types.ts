// The shapes that callers of startEngines see.

export const engineNames = ['kafka', 'elasticsearch', 'postgres'] as const;
export type EngineName = (typeof engineNames)[number];

/** Where an engine comes from: named by the environment, a container, or a child process of ours. */
export type EngineSource = 'environment' | 'docker' | 'embedded';

/** One line of news while engines start: a step that began, what it does now, that it ended, or a remark. */
export interface Progress {
  engine: EngineName;
  state: 'begun' | 'update' | 'done' | 'note';
  text: string;
}

/** An engine that ended although nobody asked it to. */
export interface Crash {
  engine: EngineName;
  reason: string;
  /** The last lines of its log. */
  log: string;
}

/** Ports on the loopback interface; what is left out is a free port that is kept for the next start. */
export interface EnginePorts {
  kafka?: number;
  elasticsearch?: number;
  postgres?: number;
}

export interface EngineOptions {
  /** Folder of all data, logs and fetched files; made if missing. */
  dir: string;
  /** Folder of the fetched jars, when several data folders share one; default `<dir>/engines/jars`. */
  jars?: string;
  ports?: EnginePorts;
  /** Embedded ones that `startEngines` doesn't wait for; `Engines.settled` does. */
  background?: readonly EngineName[];
  /** Start only these; default all three. */
  only?: readonly EngineName[];
  progress?: (event: Progress) => void;
  /** Called when an embedded engine ends by itself; `startOne` brings it back. */
  onCrash?: (crash: Crash) => void;
  /** Ends the embedded engines if this process disappears; made here when not given. */
  guard?: import('./process.guard.js').Guard;
}

export interface RunningEngine {
  name: EngineName;
  pid: number;
  port: number;
}

/** Engines that are up, and how to end them. Addresses of engines left out by `only` are empty. */
export interface Engines {
  kafka: { brokers: string[] };
  elasticsearch: { url: string };
  /** A superuser's URL of the database `postgres`. */
  postgres: { url: string };
  sources: Partial<Record<EngineName, EngineSource>>;
  /** The embedded ones that run now. */
  readonly processes: RunningEngine[];
  /** Folders outside `dir` that hold data (PostgreSQL's, when its user can't enter `dir`). */
  outside: string[];
  /** Resolves when those in the background are up, too. @throws EngineError when one isn't; the others go on */
  settled(): Promise<void>;
  stop(): Promise<void>;
  /** Ends one embedded engine cleanly, or at once with `SIGKILL`. */
  stopOne(name: EngineName, signal?: 'SIGKILL'): Promise<void>;
  startOne(name: EngineName): Promise<void>;
}
