/**
 * `npm run generate:kubernetes [-- VERSION…]`: writes `compiler/kinds/kubernetes/generated/<version>.json` from the OpenAPI documents that the Go module
 * k8s.io/kubernetes carries. Needs Go and its module proxy; users never run this. Without versions: those that are listed here.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { kubernetesSchema } from './schema.ts';

/** The last release of each minor version that the proxy has. */
const releases = ['v1.32.13', 'v1.33.13', 'v1.34.4', 'v1.35.4', 'v1.36.3', 'v1.37.2'];
const folder = 'compiler/kinds/kubernetes/generated';

const wanted = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
for (const release of wanted.length > 0 ? wanted : releases) {
  const found = JSON.parse(
    execFileSync('go', ['mod', 'download', '-json', `k8s.io/kubernetes@${release}`], { encoding: 'utf8' }),
  );
  const document = JSON.parse(readFileSync(`${found.Dir}/api/openapi-spec/swagger.json`, 'utf8'));
  const version = release.replace(/^v(\d+\.\d+)\..*/, '$1');
  const text = kubernetesSchema(document);
  writeFileSync(`${folder}/${version}.json`, text);
  process.stderr.write(`${folder}/${version}.json: ${Math.round(text.length / 1024)} KB from ${release}\n`);
}
