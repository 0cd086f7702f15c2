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
}

/** In the order in which they are told to start. */
export const services: Record<ServiceName, Traits> = {
  integrations: { personalData: true, heap: 192 },
  'text-analytics': { personalData: true, heap: 192 },
  repository: { personalData: false, heap: 192 },
  metrics: { personalData: false, heap: 192 },
  'survey-delivery': { personalData: true, heap: 192 },
  'response-ingestion': { personalData: true, heap: 192 },
  gateway: { personalData: false, heap: 192 },
};

export const serviceNames = Object.keys(services) as ServiceName[];
