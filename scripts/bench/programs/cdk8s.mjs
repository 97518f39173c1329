/**
 * The services of `kubernetes.ts` as a cdk8s app: `node cdk8s.mjs <number of services> <output folder> <folder with cdk8s in node_modules>`. One chart, plain `ApiObject`s, one file for each: the
 * cheapest that cdk8s has. What a stack definition and a profile decide for stackc are functions here, as an app would have them.
 */
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [, , count = '0', outdir = '', packages = ''] = process.argv;
const { ApiObject, App, Chart, YamlOutputType } = createRequire(join(packages, 'package.json'))('cdk8s');

const namespace = 'public';
const stamp = '-aaaa';
const app = new App({ outdir, yamlOutputType: YamlOutputType.FILE_PER_RESOURCE });
const chart = new Chart(app, 'bench');
for (let index = 0; index < Number(count); index++) newService(index);
app.synth();

function newService(index) {
  const name = `service-${index}`;
  const labels = labelsOf(name);
  const configured = `${name}-service${stamp}`;
  const environment = `${configured}-env`;
  const config = configOf(index);
  const metadata = (own) => ({ name: own, namespace, labels });
  new ApiObject(chart, `${name}-config`, {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: metadata(configured),
    data: { 'jobconfig.yaml': config },
  });
  new ApiObject(chart, `${name}-env`, {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: metadata(environment),
    type: 'Opaque',
    stringData: variablesOf(name),
  });
  new ApiObject(chart, `${name}-deployment`, {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: metadata(`${name}${stamp}-d`),
    spec: {
      replicas: (index % 3) + 1,
      selector: { matchLabels: { app: labels.app } },
      template: {
        metadata: { labels, annotations: { 'checksum/config': checksumOf(config) } },
        spec: podOf(name, { configured, environment }),
      },
    },
  });
  new ApiObject(chart, `${name}-service`, {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: metadata(name),
    spec: {
      selector: { app: labels.app },
      ports: [{ name: 'http', port: 8080, protocol: 'TCP', targetPort: 8080 }],
    },
  });
}

function labelsOf(name) {
  return {
    app: `${name}${stamp}`,
    'app.kubernetes.io/component': 'application',
    'app.kubernetes.io/instance': name,
    'app.kubernetes.io/name': `${name}${stamp}`,
    component: 'pod-deployment',
    'dataos.io/createdBy': 'stackc',
    'dataos.io/dataplane': 'hub',
    'dataos.io/layer': 'user',
    'dataos.io/partOf': 'dataos',
    'dataos.io/resourceName': name,
    'dataos.io/stack': 'bento',
    'dataos.io/type': 'service',
    'dataos.io/version': 'v1',
  };
}

function configOf(index) {
  return `input:
  http_server:
    address: 0.0.0.0:8080
    path: /in/${index}
output:
  kafka:
    addresses:
    - kafka-${index % 7}:9092
    topic: events-${index}
logger: {level: INFO}
`;
}

function checksumOf(text) {
  return createHash('sha256').update(text).digest('hex').slice(0, 14);
}

function variablesOf(name) {
  return {
    DATAOS_CONFIG_DIR: '/etc/dataos/config',
    DATAOS_IS_DRY_RUN: 'false',
    DATAOS_LOG_LEVEL: 'INFO',
    DATAOS_NAME: name,
    DATAOS_RESOURCE_ID: `service:v1:${name}:${namespace}`,
    DATAOS_SECRET_DIR: '/etc/dataos/secret',
    DATAOS_STAMP: stamp,
    DATAOS_TEMP_DIR: '/var/dataos/temp_data',
    DATAOS_TYPE: 'service',
    DATAOS_WORKSPACE: namespace,
    LOG_LEVEL: 'INFO',
    RUNNABLE_ARTIFACT_DIR: '/etc/dataos/work',
    RUNNABLE_TYPE: 'service',
  };
}

function podOf(name, { configured, environment }) {
  return {
    nodeSelector: { 'dataos.io/purpose': 'runnable' },
    tolerations: [{ key: 'dedicated', operator: 'Equal', value: 'runnable', effect: 'NoSchedule' }],
    containers: [
      {
        name: `${name}${stamp}-main`,
        image: 'docker.io/example/bento:3.1.0',
        imagePullPolicy: 'IfNotPresent',
        args: ['run', '-c', '/etc/dataos/config/jobconfig.yaml'],
        ports: [{ name: 'http', containerPort: 8080 }],
        envFrom: [{ secretRef: { name: environment } }],
        volumeMounts: [
          { name: 'dataos-config-mount', mountPath: '/etc/dataos/config', readOnly: true },
          { name: 'workdir', mountPath: '/etc/dataos/work' },
        ],
      },
    ],
    volumes: [
      { name: 'dataos-config-mount', configMap: { name: configured, defaultMode: 420 } },
      { name: 'workdir', emptyDir: {} },
    ],
  };
}
