import { parse } from 'yaml';
import { deviations } from '../../../golden/conformance/laktory-deviations.ts';
import { comparable, comparablePulumi, corrected, differences } from '../../../golden/conformance/same-document.ts';
import type { CaseFolder } from './case-folder.ts';
import type { CompiledCase } from './compile-case.ts';

/** How a case came out; `reasons` are lines for a person. */
export interface Verdict {
  readonly result: 'passed' | 'failed' | 'not judged';
  readonly reasons: readonly string[];
}

/** Exit codes that a case may end with: done, mistakes in the stack, wrong usage. */
const exit = { done: 0, errors: 1, usage: 64 } as const;

/** Compares what was written with what the real tool wrote, by the collection's rule (`../shared/vectors/laktory/README.md`). */
export function judgeCase(one: CaseFolder, compiled: CompiledCase): Verdict {
  const { wanted, settings } = one;
  if (wanted === undefined) return { result: 'not judged', reasons: ['the collection says in words what is right'] };
  if (settings.features.includes('reject-retired-spelling')) {
    return { result: 'not judged', reasons: ['older spellings are accepted here'] };
  }
  const { code, stderr } = compiled.ended;
  if (code === exit.usage) return failed([`stackc does not know this target or option: ${firstLine(stderr)}`]);
  if (code !== exit.done && code !== exit.errors) return failed([`stackc ended with ${code}`, firstLine(stderr)]);
  if (wanted.kind === 'refused') return code === exit.errors ? passed() : failed(['it must be refused']);
  if (code === exit.errors) return failed(['refused:', ...errorsIn(stderr)]);
  const found = documentsDiffer(one, compiled, wanted.text);
  return found.length === 0 ? passed(deviations[one.name]?.why) : failed(found);
}

function documentsDiffer(
  { name, settings }: CaseFolder,
  { files, root }: CompiledCase,
  text: string,
): readonly string[] {
  const expected: unknown = JSON.parse(text.replaceAll('<ROOT>', JSON.stringify(root).slice(1, -1)));
  if (settings.target === 'pulumi') {
    const [program, environment] = [...files.values()].map((file): unknown => parse(file));
    if (program === undefined) return ['no Pulumi.yaml was written'];
    return differences(comparablePulumi(program, environment), comparablePulumi(expected));
  }
  const document = files.get('terraform/stack.tf.json');
  if (document === undefined) return ['no stack.tf.json was written'];
  return differences(comparable(JSON.parse(document)), comparable(corrected(expected, deviations[name]?.instead)));
}

/** The first few messages, without their frames. */
function errorsIn(stderr: string): readonly string[] {
  return stderr.split('\n').filter((line) => /\berror\b.*STK\d{4}|STK\d{4}.*\berror\b/.test(line));
}

function firstLine(text: string): string {
  return text.trim().split('\n', 1)[0] ?? '';
}

function passed(why?: string): Verdict {
  return { result: 'passed', reasons: why === undefined ? [] : [`deviates: ${why}`] };
}

function failed(reasons: readonly string[]): Verdict {
  return { result: 'failed', reasons };
}
