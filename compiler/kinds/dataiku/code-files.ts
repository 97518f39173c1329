import type { Outcome, Report } from '../../diagnostics/outcome.ts';
import { joinPath } from '../../util/path.ts';
import type { Entry, Tree } from '../../value/literal.ts';
import { type Config, isOn, type Part, textAt } from './config.ts';
import { dataikuDiagnostics as say } from './diagnostics.ts';

/** Where code files are looked for. */
export interface CodeFiles {
  readonly read: (path: string) => Outcome<string | undefined>;
  /** The folder of the project; paths in it are relative to this. */
  readonly folder: string;
}

/**
 * Recipes with the text of `code_file` or `sql_file` as their `code`; placeholders in it stay as they are. STK3526 for `substitute_code`
 * beside it, STK3530 for a file that is not there, STK3531 for two codes.
 */
export function withCodeFiles(config: Config, files: CodeFiles, report: Report): Config {
  return { ...config, recipes: config.recipes.map((recipe) => withCode(recipe, files, report)) };
}

function withCode(recipe: Part, { read, folder }: CodeFiles, report: Report): Part {
  const [file, second] = ['code_file', 'sql_file'].flatMap((key) => recipe.entries.get(key) ?? []);
  if (!file) return recipe;
  const other = second ?? recipe.entries.get('code');
  if (other) {
    report(say.twoSpellings(file, { key: file.key, other: other.key }, [{ at: other, note: 'the other one' }]));
    return recipe;
  }
  if (file.value.kind !== 'string') {
    report(say.wrongShape(file.value, { field: file.key, wanted: 'the path of a file', found: 'something else' }));
    return recipe;
  }
  const wish = recipe.entries.get('substitute_code');
  if (wish && isOn(recipe, 'substitute_code')) {
    report(say.notSupported(wish, { key: wish.key, reason: 'the text of a code file stays as it is' }));
  }
  const path = joinPath(folder, file.value.value);
  const text = read(path);
  for (const diagnostic of text.diagnostics) report(diagnostic);
  if (text.value === undefined && text.diagnostics.length === 0) report(say.codeFileMissing(file.value, { path }));
  const code: Entry<Tree> = { ...file, key: 'code', value: textAt(file.value, text.value ?? '') };
  const entries = [...recipe.entries.values()].map((entry) => (entry === file ? code : entry));
  return { ...recipe, entries: new Map(entries.map((entry) => [entry.key, entry])) };
}
