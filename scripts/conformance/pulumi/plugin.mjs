// A stand-in for Pulumi's Databricks plugin: it has the package's schema, so that Pulumi checks programs against it, and deploys nothing.
// Pulumi starts it with its own address; STACKC_PULUMI_PACKAGE and STACKC_PULUMI_SCHEMA say where the package and the schema are.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(`${process.env.STACKC_PULUMI_PACKAGE}/package.json`);
const { main } = require('@pulumi/pulumi/provider');

/** Says back what it is given, as if it were so. */
const provider = {
  version: JSON.parse(readFileSync(`${process.env.STACKC_PULUMI_PACKAGE}/package.json`, 'utf8')).version,
  getSchema: async () => readFileSync(process.env.STACKC_PULUMI_SCHEMA, 'utf8'),
  check: async (_urn, _before, inputs) => ({ inputs }),
  diff: async () => ({ changes: false }),
  create: async (_urn, inputs) => ({ id: 'an-id', outs: inputs }),
  // Pulumi imports only what a plugin can read with its inputs.
  read: async (id, _urn, properties) => ({ id, props: properties ?? {}, inputs: properties ?? {} }),
  invoke: async (_token, inputs) => ({ outputs: { id: 'an-id', ...inputs } }),
};

main(provider, process.argv.slice(2));
