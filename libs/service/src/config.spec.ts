/** The loader tells every problem at once, and never a value. */
import { z } from 'zod';
import { ConfigError } from './config.error.js';
import { baseConfig, loadConfig } from './config.js';

const good = { KAFKA_BROKERS: 'a:1, b:2', INTERNAL_SECRET: 'x'.repeat(32) };

function problemsOf(schema: z.ZodObject, env: Record<string, string>): readonly string[] {
  try {
    loadConfig(schema, env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

describe('loadConfig', () => {
  it('reads what is there and fills in defaults', () => {
    const config = loadConfig(baseConfig, { ...good, KAFKA_SSL: 'false', LOG_FORMAT: '' });
    expect(config).toMatchObject({
      KAFKA_BROKERS: ['a:1', 'b:2'],
      KAFKA_SSL: false,
      PORT: 3000,
      TOPIC_PREFIX: '',
    });
    expect(config.LOG_FORMAT).toBeUndefined();
  });

  it('lists all problems, each with the sentence of its variable', () => {
    const schema = baseConfig
      .extend({ MAIL_FROM: z.email().describe('Sender of mail.') })
      .required({ DATABASE_URL: true });
    const problems = problemsOf(schema, {
      PORT: '99999',
      INTERNAL_SECRET: 'short',
      LOG_FORMAT: 'xml',
      MAIL_FROM: 'me',
    });
    expect(problems.map((line) => line.split(' ')[0])).toEqual(
      expect.arrayContaining([
        'PORT',
        'KAFKA_BROKERS',
        'DATABASE_URL',
        'INTERNAL_SECRET',
        'LOG_FORMAT',
        'MAIL_FROM',
      ]),
    );
    expect(problems).toHaveLength(6);
    expect(problems.find((line) => line.startsWith('KAFKA'))).toBe(
      'KAFKA_BROKERS is missing: Kafka brokers as a comma list of host:port.',
    );
    expect(problems.find((line) => line.startsWith('DATABASE'))).toContain('is missing: PostgreSQL address');
  });

  it('never shows a value', () => {
    const secrets = {
      INTERNAL_SECRET: 'hunter2',
      ENCRYPTION_KEY: 'hunter2',
      DATABASE_URL: 'hunter2',
      LOG_FORMAT: 'hunter2',
    };
    const problems = problemsOf(baseConfig, { ...good, ...secrets });
    expect(problems).toHaveLength(4);
    expect(problems.join()).not.toContain('hunter2');
  });
});
