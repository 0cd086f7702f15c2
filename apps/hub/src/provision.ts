// A small command: makes the schemas, roles and topics that the services need, and ends. Harmless to repeat.
import { topics } from '@voc/contracts';
import { ensureTopics, type KafkaOptions } from '@voc/kafka';
import { baseConfig, ConfigError, loadConfig, provisionDatabase, type RolePasswords } from '@voc/service';
import { z } from 'zod';
import { serviceNames } from './service.list.js';

const schema = baseConfig
  .pick({
    KAFKA_BROKERS: true,
    KAFKA_SSL: true,
    KAFKA_SASL_MECHANISM: true,
    KAFKA_SASL_USERNAME: true,
    KAFKA_SASL_PASSWORD: true,
    DATABASE_URL: true,
    TOPIC_PREFIX: true,
  })
  .required({ DATABASE_URL: true })
  .extend({
    DATABASE_PASSWORD: z.string().min(16).optional().describe('Password of all roles of all services.'),
    DATABASE_PASSWORDS: z
      .string()
      .optional()
      .describe(
        'Passwords of each service as JSON: { service: { owner, app } }; used instead of DATABASE_PASSWORD.',
      ),
  });

type Config = z.output<typeof schema>;

function passwordsOf(config: Config, service: string): RolePasswords {
  const each = JSON.parse(config.DATABASE_PASSWORDS ?? '{}') as Record<string, RolePasswords>;
  const one = config.DATABASE_PASSWORD;
  const passwords = each[service] ?? (one ? { owner: one, app: one } : undefined);
  if (passwords) return passwords;
  throw new ConfigError([`DATABASE_PASSWORD is missing, and DATABASE_PASSWORDS does not name ${service}`]);
}

function kafkaOptions(config: Config): KafkaOptions {
  const {
    KAFKA_SASL_MECHANISM: mechanism,
    KAFKA_SASL_USERNAME: username,
    KAFKA_SASL_PASSWORD: password,
  } = config;
  return {
    brokers: config.KAFKA_BROKERS,
    clientId: 'provision',
    topicPrefix: config.TOPIC_PREFIX,
    ...(config.KAFKA_SSL !== undefined && { ssl: config.KAFKA_SSL }),
    ...(mechanism && username && password && { sasl: { mechanism, username, password } }),
  };
}

try {
  const config = loadConfig(schema);
  for (const service of serviceNames) {
    await provisionDatabase(config.DATABASE_URL, service, passwordsOf(config, service));
  }
  process.stdout.write(`schemas and roles of ${serviceNames.length} services\n`);
  const made = await ensureTopics(kafkaOptions(config), topics);
  process.stdout.write(`topics: ${made.length > 0 ? `made ${made.join(', ')}` : 'all there'}\n`);
  process.exit(0);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
