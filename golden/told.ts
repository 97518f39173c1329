import * as assert from 'uvu/assert';
import { compileText, type MemoryEnv } from './synthesize.ts';

const host = 'providers: {databricks: {host: "https://shop.cloud.databricks.com"}}';

/** A stack with a provider; `more` stands before its resources. */
export const stack = (resources: string, more = '') => `name: shop\n${more}resources:\n  ${host}\n${resources}`;

/** A stack with one job. */
export const job = (body: string) =>
  stack(`  databricks_jobs:\n    load:\n      name: load\n${body.replace(/^/gm, '      ')}\n`);

/** The environment `prod`. */
export const prod = (body: string) => `environments:\n  prod:\n${body.replace(/^/gm, '    ')}\n`;

/** A stack, and everything that is told of it. */
export interface Case {
  readonly what: string;
  readonly text: string;
  /** What is told, in its order: the code and the end of the message. */
  readonly told: readonly (readonly [code: string, ending: string])[];
  readonly env?: MemoryEnv;
}

/** That a stack is told of what is expected, and nothing else. */
export function assertTold({ text, told, env }: Case): void {
  const { diagnostics } = compileText(text, env);
  const found = diagnostics.map(({ code, message }) => `${code} ${message}`);
  assert.equal(
    found.map((message, index) => {
      const [code = '', ending = ''] = told[index] ?? [];
      return message.startsWith(code) && message.endsWith(ending) && ending !== '' ? `${code} … ${ending}` : message;
    }),
    told.map(([code, ending]) => `${code} … ${ending}`),
  );
}
