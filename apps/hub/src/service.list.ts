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
  /** Megabytes of JavaScript heap; a service stays below 200 MB in all. */
  heap: number;
}

/** In the order in which they are told to start. */
export const services: Record<ServiceName, Traits> = {
  integrations: { personalData: true, heap: 112 },
  'text-analytics': { personalData: true, heap: 112 },
  repository: { personalData: false, heap: 112 },
  metrics: { personalData: false, heap: 112 },
  'survey-delivery': { personalData: true, heap: 112 },
  'response-ingestion': { personalData: true, heap: 112 },
  gateway: { personalData: true, heap: 112 },
};

export const serviceNames = Object.keys(services) as ServiceName[];
