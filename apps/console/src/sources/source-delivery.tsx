/** What a system has to be told to deliver here, with the names under which it is shown once. */
import { useLingui } from '@lingui/react/macro';
import type { Delivery } from './sources.api.js';

interface DeliveryNames {
  address: string;
  secret: string;
  unsigned: string;
}

export function useDeliveryNames(): DeliveryNames {
  const { t } = useLingui();
  return {
    address: t`Address for the system's webhook`,
    secret: t`Secret`,
    unsigned: t`Address for versions that can't sign; it holds the secret`,
  };
}

export const deliveryShown = (
  delivery: Delivery,
  names: DeliveryNames,
): { name: string; value: string }[] => [
  { name: names.address, value: delivery.address },
  { name: names.secret, value: delivery.secret },
  ...(delivery.unsignedAddress ? [{ name: names.unsigned, value: delivery.unsignedAddress }] : []),
];
