// The environment that each service is started with, out of the hub's addresses, ports and secrets.
import { join } from 'node:path';
import type { Engines } from '@voc/engines';
import type { HubSecrets } from './hub.secrets.js';
import { checkout } from './hub.settings.js';
import { services, type ServiceName } from './service.list.js';

export interface Surroundings {
  engines: Pick<Engines, 'kafka' | 'elasticsearch' | 'postgres'>;
  ports: Record<ServiceName, number>;
  secrets: HubSecrets;
  /** The data folder. */
  dir: string;
  /** The gateway's address as people see it. */
  url: string;
}

/** The address of a service's role, out of the administrator's address. */
function databaseAs(adminUrl: string, service: ServiceName, role: 'owner' | 'app', password: string): string {
  const url = new URL(adminUrl);
  url.username = `${service.replaceAll('-', '_')}_${role}`;
  url.password = password;
  return url.toString();
}

function ownPart(name: ServiceName, { engines, ports, url }: Surroundings): NodeJS.ProcessEnv {
  const at = (service: ServiceName) => `http://127.0.0.1:${ports[service]}`;
  switch (name) {
    case 'repository':
      return { ELASTICSEARCH_URL: engines.elasticsearch.url };
    case 'integrations':
      return { REPOSITORY_URL: at('repository'), PUBLIC_URL: url };
    case 'text-analytics':
      return { REPOSITORY_URL: at('repository') };
    case 'survey-delivery':
      return { PUBLIC_URL: url, MAIL_FROM: process.env['MAIL_FROM'] ?? 'VoC Hub <surveys@voc.example>' };
    case 'gateway':
      return {
        SURVEY_DELIVERY_URL: at('survey-delivery'),
        RESPONSE_INGESTION_URL: at('response-ingestion'),
        INTEGRATIONS_URL: at('integrations'),
        TEXT_ANALYTICS_URL: at('text-analytics'),
        REPOSITORY_URL: at('repository'),
        METRICS_URL: at('metrics'),
        CONSOLE_DIR: join(checkout, 'apps/console/dist/web'),
      };
    default:
      return {};
  }
}

/** All variables of one service: what the hub itself was started with, and its own. */
export function environmentOf(name: ServiceName, surroundings: Surroundings): NodeJS.ProcessEnv {
  const { engines, ports, secrets, dir } = surroundings;
  const passwords = secrets.databases[name];
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    PORT: String(ports[name]),
    HOST: '127.0.0.1',
    LOG_FORMAT: 'json',
    KAFKA_BROKERS: engines.kafka.brokers.join(','),
    DATABASE_URL: databaseAs(engines.postgres.url, name, 'app', passwords.app),
    DATABASE_OWNER_URL: databaseAs(engines.postgres.url, name, 'owner', passwords.owner),
    INTERNAL_SECRET: secrets.internalSecret,
    // Compiled code is kept, so that later starts take less time.
    NODE_COMPILE_CACHE: join(dir, 'cache/node'),
    // Few allocator arenas: otherwise native memory of a small process grows with the number of threads.
    MALLOC_ARENA_MAX: '2',
    // Large buffers go back to the system when they are freed; by default the allocator soon begins to keep them.
    MALLOC_MMAP_THRESHOLD_: '262144',
    MALLOC_TRIM_THRESHOLD_: '262144',
    ...ownPart(name, surroundings),
  };
  if (services[name].personalData) env['ENCRYPTION_KEY'] = secrets.encryptionKeys[name];
  else delete env['ENCRYPTION_KEY'];
  return env;
}
