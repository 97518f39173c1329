import { hasError } from '../../diagnostics/outcome.ts';
import { didYouMean } from '../../util/did-you-mean.ts';
import { exitOfErrors } from '../apply/exit-of-errors.ts';
import type { RunCommand, Session } from '../command.ts';
import { usageDiagnostics } from '../diagnostics.ts';
import { importDiagnostics as say } from '../import/diagnostics.ts';
import type { Imported, ImportSource } from '../import/import-source.ts';
import { importSources } from '../import/import-sources.ts';
import { type ReportForm, reportText, summary } from '../import/report-text.ts';
import { writeImported } from '../import/write-imported.ts';
import { type Argument, hasSwitch, type Invocation, lastValue } from '../invocation.ts';
import { report, reportUsage } from '../report.ts';
import { exit } from '../world.ts';

/**
 * `stackc import`: makes a stack of what another tool has. The files are written; the report goes to standard output when it is asked
 * for as JSON or Markdown, else to standard error. A second import shows what would change (exit code 2), and writes with `--force`.
 */
export const run: RunCommand = async (invocation, session) => {
  const path = invocation.arguments[0] ?? { text: '.', at: invocation.command.at };
  const source = sourceOf(invocation, path, session);
  if (!source) return exit.usage;
  const read = await source.read({ path, invocation, session });
  if (read.diagnostics.length > 0) report(session.world, read.diagnostics, 'text');
  const imported = read.value;
  if (hasError(read.diagnostics) || !imported) return read.code ?? exit.errors;
  return write(imported, invocation, session);
};

/** What `--from` names, or what knows the path. Undefined after wrong usage, which is told: STK8005, STK8620. */
function sourceOf(invocation: Invocation, path: Argument, session: Session): ImportSource | undefined {
  const from = lastValue(invocation, 'from');
  const names = importSources.map(({ name }) => name);
  const sources = names.join(', ');
  const source = from
    ? importSources.find(({ name }) => name === from.text)
    : importSources.find((each) => each.recognizes(path.text, session));
  if (!source) {
    const suggestion = from ? didYouMean(from.text, names) : '';
    reportUsage(session.world, [
      from
        ? usageDiagnostics.unknownChoice(from.at, { value: from.text, name: '--from', choices: sources, suggestion })
        : say.notRecognized(path.at, { path: path.text, sources }),
    ]);
    return undefined;
  }
  return source;
}

async function write(imported: Imported, invocation: Invocation, { world }: Session): Promise<number> {
  const folder = lastValue(invocation, 'out') ?? { text: imported.folder, at: invocation.command.at };
  const written = await writeImported(imported.files, { world, folder, force: hasSwitch(invocation, 'force') });
  if (written.diagnostics.length > 0) report(world, written.diagnostics, 'text');
  if (hasError(written.diagnostics)) return exit.errors;
  const form = formOf(invocation);
  const quiet = hasSwitch(invocation, 'quiet');
  if (form !== 'text') world.stdout(reportText(imported.report, form));
  else if (!quiet) world.stderr(reportText(imported.report.filter(isWorthReading), 'text').replace(/.*\n$/, ''));
  if (written.differences.length > 0) {
    const out = form === 'text' ? world.stdout : world.stderr;
    written.differences.forEach(out);
    if (!quiet) world.stderr('Nothing was written: what is there differs. --force replaces it.\n');
    return exit.difference;
  }
  const finished = await imported.finish?.(folder.text);
  if (finished) report({ ...world, stdout: world.stderr }, finished.diagnostics, 'text');
  if (finished && hasError(finished.diagnostics)) return exitOfErrors(finished.diagnostics);
  if (quiet) return exit.done;
  world.stderr(`${summary(imported.report)}\n`);
  for (const path of written.paths) world.stderr(`wrote ${path}\n`);
  if (finished) world.stderr(`${finished.value}\n`);
  if (written.paths.length === 0) world.stderr('Nothing to write: everything is there.\n');
  return exit.done;
}

/** What is in the stack under its own name needs no line for people. */
function isWorthReading({ fate }: Imported['report'][number]): boolean {
  return fate !== 'mapped';
}

function formOf(invocation: Invocation): ReportForm {
  if (hasSwitch(invocation, 'json')) return 'json';
  return hasSwitch(invocation, 'markdown') ? 'markdown' : 'text';
}
