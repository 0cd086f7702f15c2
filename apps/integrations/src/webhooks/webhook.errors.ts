/** Why a delivery was not taken. */
import { ServiceError } from '@voc/service/basics';

/** The same for a source that doesn't exist and for a proof that doesn't hold: strangers learn nothing. */
export function deliveryRefused(): ServiceError {
  return new ServiceError(
    'delivery_refused',
    401,
    'The address or the signature of the delivery is not right; compare both with the settings of the source.',
  );
}

/** Only who has proved that the delivery is genuine is told. */
export class SourcePaused extends ServiceError {
  readonly retryAfterSeconds = 600;

  constructor() {
    super('source_paused', 503, 'The source is paused in the hub; deliver again when it goes on.');
  }
}

export function notJson(): ServiceError {
  return new ServiceError('unsupported_media_type', 415, 'Deliveries are JSON: send application/json.');
}
