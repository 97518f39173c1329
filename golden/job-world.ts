/** For tests that run Jobs: a stack with blocks, beside an API server on loopback. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BlockPlace, type Ended, inBlockWorld } from './block-world.ts';
import { type ClusterSettings, type FakeCluster, withCluster } from './fake-cluster.ts';

const stack = `name: shop
resources:
  infrastructure:
    load: {type: kubernetes-job, image: "example/loader:1", command: [load, --all], name: Load orders, namespace: data, env: {A: "1e3"}}
    quiet: {type: kubernetes-job, image: "example/loader:1", command: [load], stream_output: false}
    short: {type: kubernetes-job, image: "example/loader:1", command: [load], pod_watch_timeout_seconds: 3}
    limited: {type: kubernetes-job, image: "example/loader:1", command: [load], job_watch_timeout_seconds: 1}
    there: {type: kubernetes-job, image: "example/loader:1", command: [load], cluster_config: {config: kubeconfig.json, context_name: there}}
    nowhere: {type: kubernetes-job, image: "example/loader:1", command: [load], cluster_config: {context_name: her}}
environments:
  dev: {}
  moved: {kubernetes: {via: terraform}}
`;

export interface Place extends BlockPlace {
  readonly cluster: FakeCluster;
  readonly kube: (line: string, more?: Readonly<Record<string, string>>) => Promise<Ended>;
}

export function beside(settings: ClusterSettings, body: (place: Place) => Promise<void>): Promise<void> {
  return withCluster(settings, (cluster) =>
    inBlockWorld(stack, (place) => {
      writeFileSync(join(place.folder, 'kubeconfig.json'), cluster.kubeconfig);
      const KUBECONFIG = join(place.folder, 'kubeconfig.json');
      return body({ ...place, cluster, kube: (line, more) => place.stackc(line, { KUBECONFIG, ...more }) });
    }),
  );
}
