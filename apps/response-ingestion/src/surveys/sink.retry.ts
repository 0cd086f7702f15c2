/** Tells a database that is away from a message that is at fault. */
import { RetryForever } from '@voc/kafka';
import { isConnectionFailure } from '@voc/service';

/** @throws RetryForever where PostgreSQL can't be reached, else what `effect` throws. */
export async function orRetryForever<T>(effect: Promise<T>): Promise<T> {
  try {
    return await effect;
  } catch (error) {
    if (isConnectionFailure(error)) throw new RetryForever('PostgreSQL is not available.', { cause: error });
    throw error;
  }
}
