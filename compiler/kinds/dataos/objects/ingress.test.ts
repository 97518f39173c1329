import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compileText } from '../../../../golden/synthesize.ts';

const test = suite('kinds/dataos/objects/ingress');

function made(ingress: string) {
  const section = `stack: container, compute: runnable-default, servicePort: 80, stackSpec: {image: "x:1"}`;
  const { files, diagnostics } = compileText(
    `name: shop\nresources:\n  dataos_services:\n    web: {service: {${section}, ingress: {enabled: true, noAuthentication: true, ${ingress}}}}\n`,
  );
  const codes = diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  const text = files.find(({ path }) => path.includes('/ingress-'))?.text ?? '';
  return { codes, path: /- path: (.*)/.exec(text)?.[1], type: /pathType: (.*)/.exec(text)?.[1], text };
}

const paths: readonly (readonly [ingress: string, path: string, type: string])[] = [
  ['path: /shop', '/shop', 'Prefix'],
  ['path: /shop/', '/shop/', 'Prefix'],
  ['path: /shop**', '/shop', 'Prefix'],
  ['path: /', '/', 'Prefix'],
  ['path: /shop, stripPath: true', '/shop(/|$)(.*)', 'ImplementationSpecific'],
  ['path: /shop/, stripPath: true', '/shop(/|$)(.*)', 'ImplementationSpecific'],
  ['path: /shop/**, stripPath: true', '/shop(/|$)(.*)', 'ImplementationSpecific'],
  ['path: /v1.2/c++, stripPath: true', '/v1\\.2/c\\+\\+(/|$)(.*)', 'ImplementationSpecific'],
  ['path: /, stripPath: true', '/', 'Prefix'],
  ['path: /**, stripPath: true', '/', 'Prefix'],
];

for (const [ingress, path, type] of paths)
  test(ingress, () => {
    const { codes, ...object } = made(ingress);
    assert.equal(codes, []);
    assert.is(object.path, path);
    assert.is(object.type, type);
    assert.is(object.text.includes('rewrite-target'), type === 'ImplementationSpecific');
  });

for (const path of ['/a//b', '/a/../b', '/a/.', '/..', '/a%2Fb', '/a/%2f'])
  test(`a server refuses ${path}`, () => assert.equal(made(`path: ${path}`).codes, ['STK3484']));

for (const path of ['/a/.well-known', '/a..b', '/flash/public:flash-test-6', '/a%20b'])
  test(`a server takes ${path}`, () => assert.equal(made(`path: "${path}"`).codes, []));

test.run();
