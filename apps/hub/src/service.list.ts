// The services of the hub: which there are, what each is given, and how much memory it may take.

export type ServiceName =
  | 'integrations'
  | 'text-analytics'
  | 'repository'
  | 'metrics'
  | 'survey-delivery'
  | 'response-ingestion'
  | 'gateway';

interface Traits {
  /** Whether it holds personal data and so gets a master key of its own. */
  personalData: boolean;
  /** Most megabytes of JavaScript objects; at rest a service stays below 200 MB in all. */
  heap: number;
  /** Most megabytes of new objects: what works in batches would copy each batch again and again with less. */
  young: number;
}

/** In the order in which they are told to start. */
export const services: Record<ServiceName, Traits> = {
  integrations: { personalData: true, heap: 192, young: 32 },
  'text-analytics': { personalData: true, heap: 192, young: 16 },
  repository: { personalData: false, heap: 160, young: 16 },
  metrics: { personalData: false, heap: 192, young: 16 },
  'survey-delivery': { personalData: true, heap: 128, young: 8 },
  'response-ingestion': { personalData: true, heap: 128, young: 8 },
  gateway: { personalData: false, heap: 128, young: 8 },
};

export const serviceNames = Object.keys(services) as ServiceName[];
