// How long a test with a whole hub may take.
import { jest } from '@jest/globals';

jest.setTimeout(420_000);
