/** A credential in place of any text of any golden stack: whatever kinds, templates and targets make of it, it is written nowhere and shown nowhere. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parse } from '../compiler/1-parse/parse.ts';
import type { Node } from '../compiler/ast/node.ts';
import { sourceFile } from '../compiler/source/source-file.ts';
import type { Span } from '../compiler/source/span.ts';
import { goldenCases } from './case.ts';
import { compileText } from './synthesize.ts';

const test = suite('golden/carried-credentials');

const secret = 'Qz7hunterXk2';
const forms = [secret, btoa(secret).slice(0, 12), secret.toUpperCase()];

/** Every so-manieth text is taken, so that the whole takes seconds. All of them: 1. */
const every = Number(process.env['EVERY'] ?? 17);

/** The places of texts without placeholders on one line, below `node`. */
function texts(node: Node): readonly Span[] {
  if (node.kind === 'list') return node.items.flatMap(texts);
  if (node.kind === 'dict') return [...node.entries.values()].flatMap(({ value }) => texts(value));
  const isText = node.kind === 'string' && !node.value.includes('${');
  return isText && !/^[|>]|\n/.test(node.file.text.slice(node.start, node.end)) ? [node] : [];
}

function filesOf(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => !name.startsWith('expected') && statSync(`${folder}/${name}`).isFile(),
  );
  return Object.fromEntries(names.map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')]));
}

/** The stack with the credential among its variables; undefined where they are included. */
function withVariable(text: string): string | undefined {
  const own = `zz_password: ${secret}`;
  if (!/^variables:/m.test(text)) return `variables: {${own}}\n${text}`;
  const changed = text
    .replace(/^variables: \{/m, `variables: {${own}, `)
    .replace(/^variables:\n( +)/m, (_, indent: string) => `variables:\n${indent}${own}\n${indent}`);
  return changed === text ? undefined : changed;
}

let tried = 0;
for (const { folder, settings } of goldenCases('golden', '')) {
  const path = `${folder}/stack.yaml`;
  if (folder.startsWith('golden/broken/') || !existsSync(path)) continue;
  const text = readFileSync(path, 'utf8');
  const { root } = parse(sourceFile('stack.yaml', text), { yamlVersion: undefined }).value;
  const resources = root?.kind === 'dict' ? root.entries.get('resources')?.value : undefined;
  const places = (resources ? texts(resources) : []).filter((_, index) => index % every === 0);
  const files = filesOf(folder);
  test(folder.slice('golden/'.length), () => {
    for (const { start, end } of places) {
      const changed = withVariable(`${text.slice(0, start)}"\${vars.zz_password}"${text.slice(end)}`);
      if (changed === undefined) continue;
      tried += 1;
      const { environment, variables: processEnvironment } = settings;
      const { files: written, diagnostics } = compileText(changed, { files, environment, processEnvironment });
      const outputs = [...written.map((file) => file.path + file.text), ...diagnostics.map(({ message }) => message)];
      const leak = outputs.find((one) => forms.some((form) => one.includes(form)));
      assert.is(leak, undefined, `${text.slice(start, end)} at ${start}`);
    }
  });
}

test('many were tried', () => assert.ok(tried > 40, String(tried)));

test.run();
