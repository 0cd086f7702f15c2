// Gives a process its Kafka, Elasticsearch and PostgreSQL: from the environment, else Docker, else embedded ones.
import { DockerEngines, dockerAnswers } from './docker.engines.js';
import { EmbeddedEngines } from './embedded.engines.js';
import {
  engineNames,
  type EngineName,
  type EngineOptions,
  type Engines,
  type EngineSource,
} from './engine.types.js';

const variables: Record<EngineName, string> = {
  kafka: 'KAFKA_BROKERS',
  elasticsearch: 'ELASTICSEARCH_URL',
  postgres: 'DATABASE_URL',
};

/**
 * Starts what is not there yet and resolves when all of it can be used but those in the background. Each engine that the environment names
 * (KAFKA_BROKERS, ELASTICSEARCH_URL, DATABASE_URL) is used as it is and never started or stopped here.
 * VOC_ENGINES=embedded passes over Docker.
 * @throws EngineError with the reason, what to do, and the end of the engine's log; nothing is left running then
 */
export async function startEngines(options: EngineOptions): Promise<Engines> {
  const wanted = options.only ?? engineNames;
  const addresses: Partial<Record<EngineName, string>> = {};
  const sources: Partial<Record<EngineName, EngineSource>> = {};
  for (const name of wanted) {
    const address = process.env[variables[name]];
    if (!address) continue;
    addresses[name] = address;
    sources[name] = 'environment';
    options.progress?.({ engine: name, state: 'note', text: `used as ${variables[name]} says` });
  }
  const missing = wanted.filter((name) => addresses[name] === undefined);
  const useDocker =
    missing.length > 0 && process.env['VOC_ENGINES'] !== 'embedded' && (await dockerAnswers());
  const own = useDocker ? new DockerEngines(options) : new EmbeddedEngines(options);
  await own.start(missing);
  for (const name of missing) sources[name] = useDocker ? 'docker' : 'embedded';
  Object.assign(addresses, own.addresses);
  return {
    kafka: { brokers: addresses.kafka?.split(',').map((broker) => broker.trim()) ?? [] },
    elasticsearch: { url: addresses.elasticsearch ?? '' },
    postgres: { url: addresses.postgres ?? '' },
    sources,
    get processes() {
      return own instanceof EmbeddedEngines ? own.processes : [];
    },
    outside: own instanceof EmbeddedEngines ? own.outside : [],
    settled: async () => (own instanceof EmbeddedEngines ? own.settled() : undefined),
    stop: () => own.stop(),
    stopOne: (name, signal) => own.stopOne(name, signal),
    startOne: (name) => own.startOne(name),
  };
}
