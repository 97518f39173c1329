export interface Service {
  readonly image: string;
  readonly replicas: number;
  readonly stage: string;
  readonly debug: boolean;
  readonly owner: { readonly name: string; readonly team: string };
  readonly ports: readonly { readonly name: string; readonly port: number }[];
  readonly env: Readonly<Record<string, string>>;
  readonly note: string;
}

export interface Platform {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly services: Readonly<Record<string, Service>>;
}

export const serviceNames = ['api', 'catalog', 'mailer', 'orders', 'search', 'stock', 'web', 'worker'] as const;

/** What the templates of the benchmark are rendered with. Maps are in ascending order, as Go walks them. */
export const data: Platform = {
  name: 'shop',
  labels: { app: 'shop', part: 'backend', tier: 'gold' },
  services: Object.fromEntries(serviceNames.map((name, index) => [name, service(name, index)])),
};

function service(name: string, index: number): Service {
  return {
    image: `registry.example.com/shop/${name}:1.${index}.0`,
    replicas: index + 1,
    stage: index % 3 === 0 ? 'production' : 'test',
    debug: index % 2 === 0,
    owner: { name: `${name}-owner`, team: 'orders' },
    ports: [
      { name: 'http', port: 8080 + index },
      { name: 'metrics', port: 9090 + index },
    ],
    env: { LOG_LEVEL: 'info', MODE: name.toUpperCase(), REGION: 'eu-west-1' },
    note: index === 0 ? 'the front door' : '',
  };
}
