// How long a test with a whole hub may take, and that its engines are its own: those of the other tests are not for it.
import { jest } from '@jest/globals';

jest.setTimeout(420_000);
for (const name of ['KAFKA_BROKERS', 'ELASTICSEARCH_URL', 'DATABASE_URL']) delete process.env[name];
