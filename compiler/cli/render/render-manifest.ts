import type { Compilation } from '../../compile.ts';
import { hasError, type Outcome, outcome } from '../../diagnostics/outcome.ts';
import { didYouMean } from '../../util/did-you-mean.ts';
import { pickDict } from '../../value/pick.ts';
import { buildFor } from '../build-for.ts';
import type { Session } from '../command.ts';
import { usageDiagnostics } from '../diagnostics.ts';
import type { Argument, Invocation } from '../invocation.ts';
import { renderDiagnostics as say } from './diagnostics.ts';

/**
 * The configuration alone that the templates of a stack make for one manifest: the text of its only file, or of each with its name before it. Undefined after wrong usage, which is told. Reports
 * STK8057, STK8320, and all that compiling reports.
 */
export function renderManifest(
  manifest: Argument,
  invocation: Invocation,
  session: Session,
): Outcome<string> | undefined {
  const setup = buildFor(invocation, session);
  if (!setup) return undefined;
  const { build } = setup;
  if (hasError(build.diagnostics)) return outcome('', build.diagnostics);
  const compilations = build.value.stacks.flatMap(({ environments }) => environments.map((each) => each.compilation));
  const rendered = compilations.map((compilation) => configurationOf(compilation, manifest));
  return outcome(rendered.map(({ value }) => value).join(''), [
    ...build.diagnostics,
    ...rendered.flatMap(({ diagnostics }) => diagnostics),
  ]);
}

function configurationOf({ stack, program }: Compilation, { text: name, at }: Argument): Outcome<string> {
  const blocks = stack?.blocks.filter(({ kind }) => kind.startsWith('dataos_')) ?? [];
  const places = new Set(blocks.filter((block) => block.name === name).map((block) => block.at));
  if (places.size === 0) {
    const suggestion = didYouMean(
      name,
      blocks.map((block) => block.name),
    );
    return outcome('', [usageDiagnostics.nothingOfName(at, { name, suggestion })]);
  }
  const files = (program?.resources ?? [])
    .filter((resource) => resource.type === 'v1/ConfigMap' && places.has(resource.at))
    .flatMap(({ properties }) => [...(pickDict(properties, 'data')?.entries.values() ?? [])]);
  const texts = files.flatMap(({ key, value }) => (value.kind === 'string' ? [{ key, text: value.value }] : []));
  const [only] = texts;
  if (only === undefined) return outcome('', [say.noConfiguration(at, { name })]);
  if (texts.length === 1) return outcome(only.text);
  return outcome(texts.map(({ key, text }) => `--- ${key}\n${text}`).join(''));
}
