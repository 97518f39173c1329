/** For tests that run containers: a stack with blocks, beside an engine on loopback. */
import { type BlockPlace, type Ended, inBlockWorld } from './block-world.ts';
import { type EngineSettings, type FakeEngine, withDocker } from './fake-docker.ts';

export const stack = `name: shop
variables: {password: {sensitive: true}, token: {sensitive: true}}
resources:
  docker_registries:
    hub: {username: robot, password: "\${vars.password}", registry_url: registry.example.com}
  infrastructure:
    load: {type: docker-container, image: "example/loader:1", command: [load, --all], name: Load orders, env: {A: "1", T: "\${vars.token}"}}
    fresh: {type: docker-container, image: example/fresh, command: [load]}
    digest: {type: docker-container, image: "example/pinned@sha256:0123", command: [load]}
    wide:
      type: docker-container
      image: example/loader:1
      command: [load]
      networks: [data, monitoring, logs]
      volumes: ["/srv/data:/data:ro", "cache:/var/cache", /scratch]
      mem_limit: 512m
      memswap_limit: -1
      privileged: true
      labels: {example.com/team: data}
    ours: {type: docker-container, image: "registry.example.com/load:2", command: [load], image_registry: hub, image_pull_policy: ALWAYS}
    never: {type: docker-container, image: "example/absent:1", command: [load], image_pull_policy: NEVER}
    possible: {type: docker-container, image: "example/loader:1", command: [load], image_pull_policy: if_possible}
    removed: {type: docker-container, image: "example/loader:1", command: [load], auto_remove: true}
    quiet: {type: docker-container, image: "example/loader:1", command: [load], stream_output: false}
`;

export interface Place extends BlockPlace {
  readonly engine: FakeEngine;
  readonly docker: (line: string, more?: Readonly<Record<string, string>>) => Promise<Ended>;
}

export function beside(settings: EngineSettings, body: (place: Place) => Promise<void>): Promise<void> {
  return withDocker(settings, (engine) =>
    inBlockWorld(stack, (place) =>
      body({
        ...place,
        engine,
        docker: (line, more) =>
          place.stackc(line, { DOCKER_HOST: engine.address, TOKEN: 'hunter-22', PASSWORD: 'sesame-99', ...more }),
      }),
    ),
  );
}
