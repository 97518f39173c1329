import type { Node } from '../../ast/node.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { hasError, type Outcome, outcome } from '../../diagnostics/outcome.ts';
import { readJson } from '../../go-template/engine.ts';
import { type SourceFile, sourceFile } from '../../source/source-file.ts';
import { startOf } from '../../source/span.ts';
import type { Json } from '../../util/json.ts';
import { never } from '../../util/never.ts';
import type { Session } from '../command.ts';
import { readText } from '../disk.ts';
import type { Argument } from '../invocation.ts';
import { shownPath } from '../paths.ts';
import { dash, readStandardInput, standardInput } from '../standard-input.ts';
import { renderDiagnostics as say } from './diagnostics.ts';

/** A file that somebody named on the command line, or standard input. Reports STK8060, STK8022 and STK8023. */
export async function readSource({ world }: Session, argument: Argument): Promise<Outcome<SourceFile>> {
  if (argument.text === dash) return outcome(sourceFile(standardInput, await readStandardInput(world)));
  const path = shownPath(world, argument.text);
  const { value: text, diagnostics } = readText(world, path);
  const isMissing = text === undefined && diagnostics.length === 0;
  return outcome(sourceFile(path, text ?? ''), isMissing ? [say.noFile(argument.at, { path })] : diagnostics);
}

/**
 * A template's data from a JSON or YAML file: numbers are whole (`bigint`) or floats, as they are written. Without a file they are an
 * empty map.
 * Reports STK8060, STK8062, STK8065, STK1530, and what is wrong with the YAML.
 */
export async function readData(session: Session, argument: Argument | undefined): Promise<Outcome<Json>> {
  if (!argument) return outcome(new Map());
  const source = await readSource(session, argument);
  if (hasError(source.diagnostics)) return outcome(null, source.diagnostics);
  const { name } = source.value;
  if (name.endsWith('.json')) return readJson(source.value);
  if (name.endsWith('.yaml') || name.endsWith('.yml') || name === standardInput) return readYaml(session, source.value);
  return outcome(null, [say.dataFormat(startOf(source.value), { path: name })]);
}

function readYaml(session: Session, file: SourceFile): Outcome<Json> {
  const document = session.compiler.parse(file, { yamlVersion: undefined });
  const diagnostics: Diagnostic[] = [...document.diagnostics];
  const value = document.value.root === undefined ? null : fromNode(document.value.root, diagnostics);
  return outcome(value, diagnostics);
}

function fromNode(node: Node, diagnostics: Diagnostic[]): Json {
  switch (node.kind) {
    case 'null':
      return null;
    case 'boolean':
    case 'string':
      return node.value;
    case 'integer':
      return BigInt(node.value);
    case 'float':
      return { float: node.value };
    case 'list':
      return node.items.map((item) => fromNode(item, diagnostics));
    case 'dict':
      return new Map(Array.from(node.entries, ([key, entry]) => [key, fromNode(entry.value, diagnostics)] as const));
    case 'include':
    case 'merge':
      diagnostics.push(say.dataInclude(node, { tag: node.kind === 'include' ? node.tag : 'use' }));
      return null;
    default:
      return never(node);
  }
}
