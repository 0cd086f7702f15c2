/** Configuration from the environment: one schema per service, and all problems told at once. */
import { z } from 'zod';
import { ConfigError } from './config.error.js';

const MIN_SECRET_LENGTH = 32;
const KEY_BYTES = 32;

/** A whole number of the environment, which holds text only. */
const whole = (min: number, max: number) => z.coerce.number().int().min(min).max(max);
/** A comma-separated list without empty entries. */
const list = z
  .string()
  .transform((value) =>
    value
      .split(',')
      .map((it) => it.trim())
      .filter((it) => it !== ''),
  )
  .refine((value) => value.length > 0, 'must name at least one');
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ });

/**
 * What every service reads. A service adds its own variables with `.extend({...})` and makes the optional ones that
 * it can't do without mandatory with `.required({ DATABASE_URL: true })`.
 */
export const baseConfig = z.object({
  PORT: whole(0, 65_535).default(3_000).describe('TCP port of the HTTP server; 0 takes a free one.'),
  HOST: z.string().min(1).default('127.0.0.1').describe('Address that the HTTP server binds to.'),
  KAFKA_BROKERS: list.describe('Kafka brokers as a comma list of host:port.'),
  KAFKA_SSL: flag.optional().describe('Whether Kafka is spoken to over TLS: true or false.'),
  KAFKA_SASL_MECHANISM: z
    .enum(['plain', 'scram-sha-256', 'scram-sha-512'])
    .optional()
    .describe('SASL mechanism for Kafka; absent means none.'),
  KAFKA_SASL_USERNAME: z.string().min(1).optional().describe('User name for Kafka.'),
  KAFKA_SASL_PASSWORD: z.string().min(1).optional().describe('Password for Kafka.'),
  DATABASE_URL: postgresUrl.optional().describe('PostgreSQL address of the role that the service works as.'),
  DATABASE_OWNER_URL: postgresUrl
    .optional()
    .describe('PostgreSQL address of the role that owns the schema; where set, migrations run at start.'),
  DATABASE_POOL: whole(1, 100).default(10).describe('Most PostgreSQL connections that this process holds.'),
  INTERNAL_SECRET: z
    .string()
    .min(MIN_SECRET_LENGTH)
    .describe(`Secret that signs identities between the services, at least ${MIN_SECRET_LENGTH} characters.`),
  ENCRYPTION_KEY: z
    .string()
    .refine(
      (value) => Buffer.from(value, 'base64').length === KEY_BYTES,
      `must be ${KEY_BYTES} bytes in base64`,
    )
    .optional()
    .describe('Master key of encrypted columns: 32 bytes in base64.'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .describe('The least level that is logged.'),
  LOG_FORMAT: z
    .enum(['json', 'pretty'])
    .optional()
    .describe('How log lines look: json, or pretty for people; absent means pretty on a terminal.'),
  TOPIC_PREFIX: z
    .string()
    .regex(/^[\w.-]*$/)
    .default('')
    .describe('Put before every topic and consumer group, so that several installations can share a broker.'),
});

export type BaseConfig = z.output<typeof baseConfig>;

/**
 * Reads and checks the environment.
 * @throws ConfigError naming every variable that is missing or wrong, with its sentence; values are never shown.
 */
export function loadConfig<S extends z.ZodObject>(
  schema: S,
  env: NodeJS.ProcessEnv = process.env,
): z.output<S> {
  // An empty variable counts as absent: compose files and shells set them so.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => {
    const name = String(issue.path[0] ?? 'configuration');
    const problem = name in given ? reasonWithoutValue(issue) : 'is missing';
    const sentence = descriptionOf(schema.shape[name]);
    return sentence === undefined ? `${name} ${problem}` : `${name} ${problem}: ${sentence}`;
  });
  throw new ConfigError([...new Set(problems)]);
}

/** Where traces go, from the variables that OpenTelemetry itself defines; undefined means nowhere. */
export function traceEndpoint(env: NodeJS.ProcessEnv = process.env): string | undefined {
  return env['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'] || env['OTEL_EXPORTER_OTLP_ENDPOINT'] || undefined;
}

/** zod's own texts may quote what was given (for example in an enum), so only safe parts are told. */
function reasonWithoutValue(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'custom':
      return issue.message;
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return issue.origin === 'string'
        ? `must have at least ${issue.minimum} characters`
        : `must be at least ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'string'
        ? `must have at most ${issue.maximum} characters`
        : `must be at most ${issue.maximum}`;
    case 'invalid_format':
      return `is not a valid ${issue.format}`;
    default:
      return 'is not valid';
  }
}

/** The sentence of a variable, also where `.required()` or `.default()` was put round it later. */
function descriptionOf(type: z.core.$ZodType | undefined): string | undefined {
  if (type === undefined) return undefined;
  const own = z.globalRegistry.get(type)?.description;
  if (own !== undefined) return own;
  const definition = type._zod.def;
  return 'innerType' in definition ? descriptionOf(definition.innerType as z.core.$ZodType) : undefined;
}
