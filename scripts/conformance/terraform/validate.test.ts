import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { TerraformDocument } from './documents.ts';
import type { Judge } from './provider.ts';
import { validate } from './validate.ts';

const test = suite('conformance/terraform/validate');

const document: TerraformDocument = { name: 'one', group: 'goldens', path: 'stack.tf.json', text: '{}', files: {} };
const slow = 'Failed to instantiate provider: timeout while waiting for plugin to start';

/** A stand-in that says the words of `slow` so many times before it takes the document. */
function slowJudge(folder: string, times: number): Judge {
  const terraform = join(folder, 'terraform');
  const lines = [
    '#!/bin/sh',
    `echo x >> ${folder}/asked`,
    `if [ "$(wc -l < ${folder}/asked)" -le ${times} ]; then echo '${slow}' >&2; exit 1; fi`,
    `echo '{"valid": true, "diagnostics": []}'`,
  ];
  writeFileSync(terraform, `${lines.join('\n')}\n`);
  chmodSync(terraform, 0o755);
  const environment = { PATH: process.env['PATH'] };
  const versions = { terraformVersion: 'Terraform 1.11.4', providerVersion: '1.128.0' };
  return { terraform, ...versions, providers: new Set(['databricks']), environment, mirrored: environment };
}

const trials = [
  { times: 0, result: 'accepted', reasons: [] },
  { times: 2, result: 'accepted', reasons: [] },
  { times: 99, result: 'refused', reasons: [slow] },
] as const;
for (const { times, result, reasons } of trials) {
  test(`a provider that starts too slowly ${times} times: ${result}`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stackc-slow-'));
    try {
      const verdict = await validate(document, slowJudge(folder, times));
      assert.equal(verdict, { document, result, reasons });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

test.run();
