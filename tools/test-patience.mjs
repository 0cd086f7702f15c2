// How long a test may take, on a machine that is slow and busy too.
import { jest } from '@jest/globals';

jest.setTimeout(120_000);
