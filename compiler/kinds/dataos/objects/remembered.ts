import { isTree } from '../../../ast/is-tree.ts';
import type { Report } from '../../../diagnostics/outcome.ts';
import { sourceFile } from '../../../source/source-file.ts';
import { renderTemplate } from '../../../templates/render.ts';
import type { JsonObject } from '../../../util/json.ts';
import type { Dict } from '../../../value/literal.ts';
import type { Value } from '../../../value/value.ts';
import type { Task, World } from '../world.ts';
import { type Blueprint, blueprintOf, builtFrom, formOf, type MarkedText, withMarks } from './form.ts';

/*
 * The built-in skeletons do nothing with a text but write it, so data of one form give one text but for those: it is rendered, read and checked once, with marks in the place of texts, and then
 * filled. What is not simply right is not remembered: it is rendered as it is, so that messages show what was made.
 */

/** What a skeleton makes as text: remembered, or as it was rendered. */
export interface SkeletonText {
  readonly name: string;
  readonly data: JsonObject;
  readonly plain?: string;
  readonly remembered?: RememberedText;
}

export interface RememberedText extends MarkedText {
  readonly key: string;
  readonly texts: readonly string[];
}

/** Checks a mapping and returns it as its schema wants it. */
export type CheckMade = (dict: Dict<Value>, report: Report) => Dict<Value> | undefined;

/** Whoever has more forms than this has no forms. */
const most = 500;

/** The text of the skeleton `name` with marks, and the texts of `data`; undefined when it has to be rendered. */
export function rememberedText(name: string, data: JsonObject, world: World): RememberedText | undefined {
  if (world.forms === undefined) return undefined;
  const { texts, key } = formOf(data);
  const marked = remembered(world.forms.texts, `${name} ${key}`, () => markedText(name, data, world));
  return marked && { ...marked, key, texts };
}

function markedText(name: string, data: JsonObject, world: World): MarkedText | undefined {
  const { data: marked, marks } = withMarks(data, name);
  const { value: text, diagnostics } = renderTemplate(world.skeleton(name), marked);
  return diagnostics.length > 0 ? undefined : { text, marks };
}

/** The mapping that the skeleton `name` makes, as `check` wants it; undefined when it has to be rendered. */
export function rememberedDict(wanted: {
  readonly name: string;
  readonly data: JsonObject;
  readonly inner?: { readonly member: string; readonly text: SkeletonText } | undefined;
  readonly task: Task;
  readonly check: CheckMade;
}): Dict<Value> | undefined {
  const { name, data, inner, task, check } = wanted;
  const { forms } = task.world;
  const around = inner?.text.remembered;
  if (forms === undefined || (inner !== undefined && around === undefined)) return undefined;
  const own = formOf(data);
  const key = around === undefined ? `${name} ${own.key}` : `${name} ${own.key} ${around.key}`;
  const blueprint = remembered(forms.dicts, key, () => {
    const { data: marked, marks } = withMarks(data, name);
    const all = new Map([...marks, ...(around?.marks ?? [])].map((mark, index) => [mark, index] as const));
    const whole = inner === undefined ? marked : new Map(marked).set(inner.member, around?.text ?? '');
    return learned(name, whole, { marks: all, check, world: task.world });
  });
  const texts = around === undefined ? own.texts : [...own.texts, ...around.texts];
  const built = blueprint && builtFrom(blueprint, texts, task.at);
  return built?.kind === 'dict' ? built : undefined;
}

function learned(
  name: string,
  data: JsonObject,
  about: { readonly marks: ReadonlyMap<string, number>; readonly check: CheckMade; readonly world: World },
): Blueprint | undefined {
  const { marks, check, world } = about;
  const rendered = renderTemplate(world.skeleton(name), data);
  if (rendered.diagnostics.length > 0) return undefined;
  const { value, diagnostics } = world.parse(sourceFile(`<${name}.yaml.njk>`, rendered.value));
  if (diagnostics.length > 0 || value.root?.kind !== 'dict' || !isTree(value.root)) return undefined;
  let isRight = true;
  const checked = check(value.root, () => {
    isRight = false;
  });
  return checked === undefined || !isRight ? undefined : blueprintOf(checked, marks);
}

function remembered<Made>(known: Map<string, Made>, key: string, make: () => Made): Made | undefined {
  const found = known.get(key);
  if (found !== undefined || known.has(key)) return found;
  if (known.size >= most) return undefined;
  const made = make();
  known.set(key, made);
  return made;
}
