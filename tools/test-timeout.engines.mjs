// How long a test on real engines may take.
import { jest } from '@jest/globals';

jest.setTimeout(60_000);
