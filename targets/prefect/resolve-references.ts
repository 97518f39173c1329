import { pythonText } from '../../compiler/kinds/infrastructure/python-text.ts';
import type { Json, JsonObject } from '../../compiler/util/json.ts';
import { isJsonList, isJsonObject, member } from '../../compiler/util/json-tree.ts';
import { atKeyPath } from './key-path.ts';
import { type Placeholder, placeholdersIn, replacePlaceholders, wholePlaceholder } from './placeholder.ts';

/** The blocks that a template may refer to. */
export interface Blocks {
  /** By `<type slug>.<name>`. */
  readonly byName: ReadonlyMap<string, Json>;
  readonly byId: ReadonlyMap<string, Json>;
}

/** A reference that leads nowhere, or stands where it cannot: with the sentence of the original. */
export interface ReferenceProblem {
  readonly type: 'ValueError' | 'ObjectNotFound';
  readonly problem: string;
}

/** A template with the references to blocks replaced (specs/prefect §8.3), and what is wrong with them. */
export function resolveBlocks(template: Json, blocks: Blocks, report: (problem: ReferenceProblem) => void): Json {
  if (typeof template === 'string') return blocksInText(template, blocks, report);
  if (isJsonList(template)) return template.map((item) => resolveBlocks(item, blocks, report));
  if (!isJsonObject(template)) return template;
  const id = member(template.get('$ref'), 'block_document_id');
  if (id === undefined) return mapMembers(template, (value) => resolveBlocks(value, blocks, report));
  const block = blocks.byId.get(pythonText(id));
  if (block === undefined) report(missing(`ID '${pythonText(id)}'`));
  return block ?? template;
}

function blocksInText(text: string, blocks: Blocks, report: (problem: ReferenceProblem) => void): Json {
  const whole = wholePlaceholder(text);
  if (whole?.kind === 'block') return blockValue(whole, { blocks, text, report }) ?? text;
  if (!placeholdersIn(text).some(({ kind }) => kind === 'block')) return text;
  return replacePlaceholders(text, (placeholder) => {
    if (placeholder.kind !== 'block') return undefined;
    const value = blockValue(placeholder, { blocks, text, report });
    if (!isJsonObject(value) && !isJsonList(value)) return value === undefined ? undefined : pythonText(value);
    const type = isJsonObject(value) ? 'dict' : 'list';
    const problem = `Invalid template: '${text}'. Block placeholder '${placeholder.text}' resolved to a ${type}, which cannot be used for inline string substitution. Resolve a scalar attribute instead (e.g., '.value' or '.url').`;
    report({ type: 'ValueError', problem });
    return undefined;
  });
}

interface Looking {
  readonly blocks: Blocks;
  readonly text: string;
  readonly report: (problem: ReferenceProblem) => void;
}

/** Blocks that hold nothing but a value stand for it, unless the path asks for `value` itself. */
function blockValue({ name }: Placeholder, { blocks, text, report }: Looking): Json | undefined {
  const [type = '', document, ...rest] = name.slice('prefect.blocks.'.length).split('.');
  if (document === undefined) {
    const problem = `Invalid block placeholder format: '${name}'. Expected format: prefect.blocks.<block-type-slug>.<block-document-name>`;
    report({ type: 'ValueError', problem });
    return undefined;
  }
  const block = blocks.byName.get(`${type}.${document}`);
  if (block === undefined) {
    report(missing(`'${document}' of type '${type}'`));
    return undefined;
  }
  const path = rest.join('.');
  const content =
    isJsonObject(block) && block.size === 1 && !path.startsWith('value') ? (block.get('value') ?? block) : block;
  const value = path === '' ? content : atKeyPath(content, path);
  if (value === undefined) {
    const problem = `Invalid template: '${text}'. Could not resolve the keypath in the block document data.`;
    report({ type: 'ValueError', problem });
  }
  return value;
}

function missing(what: string): ReferenceProblem {
  const problem = `Block not found: ${what}. This block was referenced in your deployment or work pool configuration but no longer exists. It may have been deleted. Please check your configuration or create a new block.`;
  return { type: 'ObjectNotFound', problem };
}

/** A template with workspace variables replaced (specs/prefect §8.4); one that is missing becomes empty text. */
export function resolveVariables(template: Json, variables: JsonObject): Json {
  if (isJsonList(template)) return template.map((item) => resolveVariables(item, variables));
  if (isJsonObject(template)) return mapMembers(template, (value) => resolveVariables(value, variables));
  if (typeof template !== 'string') return template;
  const lookUp = ({ name }: Placeholder) => variables.get(name.slice('prefect.variables.'.length));
  const whole = wholePlaceholder(template);
  if (whole?.kind === 'variable') {
    const value = lookUp(whole);
    return value === undefined ? '' : value;
  }
  return replacePlaceholders(template, (placeholder) => {
    if (placeholder.kind !== 'variable') return undefined;
    const value = lookUp(placeholder);
    return value === undefined ? '' : pythonText(value);
  });
}

function mapMembers(object: JsonObject, change: (value: Json) => Json): JsonObject {
  return new Map([...object].map(([key, value]) => [key, change(value)]));
}
