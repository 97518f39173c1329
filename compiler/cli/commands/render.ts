import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { hasError, type Outcome, outcome } from '../../diagnostics/outcome.ts';
import { type MissingKey, renderGoTemplate } from '../../go-template/engine.ts';
import type { RunCommand, Session } from '../command.ts';
import { usageDiagnostics } from '../diagnostics.ts';
import { hasSwitch, type Invocation, lastValue } from '../invocation.ts';
import { renderBatch } from '../render/batch.ts';
import { renderDiagnostics as say } from '../render/diagnostics.ts';
import { withoutDataCredentials } from '../render/hide-data.ts';
import { readData, readSource } from '../render/read-data.ts';
import { writeText } from '../render/write-text.ts';
import { readZones } from '../render/zones.ts';
import { report, reportUsage } from '../report.ts';
import { dash } from '../standard-input.ts';
import { exit } from '../world.ts';

/** `stackc render FILE` renders one template for its author; `--batch` answers requests of tests and editors. */
export const run: RunCommand = async (invocation, session) => {
  const problem = usageProblem(invocation);
  if (problem) {
    reportUsage(session.world, [problem]);
    return exit.usage;
  }
  if (hasSwitch(invocation, 'batch')) {
    await renderBatch(session.world);
    return exit.done;
  }
  const rendered = await renderOne(invocation, session);
  if (!rendered) return exit.usage;
  const diagnostics = hasError(rendered.diagnostics)
    ? rendered.diagnostics
    : [...rendered.diagnostics, ...writeText(session.world, lastValue(invocation, 'out'), rendered.value)];
  if (diagnostics.length > 0) report(session.world, diagnostics, 'text');
  return hasError(diagnostics) ? exit.errors : exit.done;
};

function usageProblem(invocation: Invocation): Diagnostic | undefined {
  const { command } = invocation;
  const [argument] = invocation.arguments;
  const isBatch = hasSwitch(invocation, 'batch');
  if (!argument && !isBatch) return say.noTemplate(command.at, {});
  const data = lastValue(invocation, 'data');
  if (argument?.text === dash && data?.text === dash) {
    return usageDiagnostics.conflictingOptions(data.at, { first: dash, second: '--data -' });
  }
  const manifest = lastValue(invocation, 'manifest');
  const beside = manifest && ['data', 'missing-key', 'engine', 'batch'].find((name) => hasSwitch(invocation, name));
  if (manifest && beside !== undefined) {
    return usageDiagnostics.conflictingOptions(manifest.at, { first: '--manifest', second: `--${beside}` });
  }
  if (!isBatch) return undefined;
  if (argument) return usageDiagnostics.conflictingOptions(argument.at, { first: '--batch', second: argument.text });
  const other = ['data', 'missing-key', 'engine', 'out'].find((name) => hasSwitch(invocation, name));
  const at = other === undefined ? undefined : lastValue(invocation, other)?.at;
  return at && usageDiagnostics.conflictingOptions(at, { first: '--batch', second: `--${other}` });
}

async function renderOne(invocation: Invocation, session: Session): Promise<Outcome<string> | undefined> {
  const manifest = lastValue(invocation, 'manifest');
  if (manifest) return (await import('../render/render-manifest.ts')).renderManifest(manifest, invocation, session);
  const template = await readSource(session, invocation.arguments[0] ?? invocation.command);
  const data = await readData(session, lastValue(invocation, 'data'));
  const read = [...template.diagnostics, ...data.diagnostics];
  if (hasError(read)) return outcome('', read);
  const isNunjucks = lastValue(invocation, 'engine')?.text === 'nunjucks';
  const nunjucks = isNunjucks ? await import('../../templates/render.ts') : undefined;
  const options = { missingKey: missingKeyOf(invocation), zones: readZones };
  const rendered = withoutDataCredentials(data.value, (values) =>
    nunjucks ? nunjucks.renderTemplate(template.value, values) : renderGoTemplate(template.value, values, options),
  );
  return outcome(rendered.value, [...read, ...rendered.diagnostics]);
}

function missingKeyOf(invocation: Invocation): MissingKey {
  const given = lastValue(invocation, 'missing-key')?.text;
  return given === 'zero' || given === 'error' ? given : 'default';
}
