import type { Kind } from '../kinds/kind.ts';
import type { Age, Field, FieldType, ObjectType } from '../schema/type.ts';
import { type Language, languageType } from '../stack-schema.ts';
import { closest } from '../util/did-you-mean.ts';

/** What can be explained: a kind, a key of the stack itself, or a field inside of one. */
export interface Subject {
  /** The words that lead to it, as somebody would write them: `databricks_jobs`, `tasks`, `notebook_task`. */
  readonly path: readonly string[];
  /** The same by the provider's names, without the kind: `task`, `notebook_task`. */
  readonly names: readonly string[];
  /** Undefined for a kind, and for the stack as a whole. */
  readonly field: Field | undefined;
  /** What the field stands in; the kind's own shape for a kind. */
  readonly owner: ObjectType;
  readonly type: FieldType;
  /** The kind that it is or belongs to; undefined for keys of the stack. */
  readonly kind: Kind | undefined;
  /** The age of what it stands in, which is its own where it says nothing else. */
  readonly age: Age;
}

/** A path that leads nowhere: the word of it that nothing has, what it was looked for in, and the nearest name there. */
export interface NotFound {
  readonly word: string;
  readonly within: string | undefined;
  readonly nearest: string | undefined;
}

/**
 * What `path` (`databricks_jobs.tasks.notebook_task`) names. It begins with a kind, under today's or a former key or under the provider's type, or with a key
 * of a stack (`settings.rules`); every spelling of a field is understood, and so are positions (`tasks[0]`) and a `resources.` in front.
 */
export function findSubject(path: string, language: Language): Subject | NotFound {
  const [first = 'stack', ...rest] = wordsOf(path);
  if (first === 'resource_options') return ofEveryResource(path, language);
  const kind = kindOf(first, language);
  const meant = kind && builtInMeant(kind, language);
  if (meant !== undefined) return { word: first, within: undefined, nearest: meant };
  let subject = kind ? ofKind(kind, language) : ofStack(first, language);
  for (const word of rest) {
    if ('word' in subject) return subject;
    subject = memberOf(subject, word);
  }
  return subject;
}

/** `resource_options` stands in every resource; the plainest one tells what it is. */
function ofEveryResource(path: string, language: Language): Subject | NotFound {
  const found = findSubject(`terraform_data.${path}`, language);
  return 'word' in found ? found : { ...found, path: found.path.slice(1), kind: undefined };
}

/** `a.b[0].c` and `a.b.0.c` are `a.b.c`; the names of data sources have a dot of their own. */
function wordsOf(path: string): readonly string[] {
  const words = path.replace(/\[[^\]]*\]/g, '').split('.');
  const [first, second, ...rest] = words[0] === 'resources' ? words.slice(1) : words;
  const joined = first === 'data' && second !== undefined ? [`data.${second}`, ...rest] : [first, second, ...rest];
  return joined.flatMap((word) => (word === undefined || word === '' || /^\d+$/.test(word) ? [] : [word]));
}

/** A kind by its key, or by the provider's type that it stands for (`databricks_job`), of which it knows more than the provider. */
function kindOf(name: string, { kinds }: Language): Kind | undefined {
  const found = kinds.find(name);
  if (found?.family !== 'terraform' || !name.startsWith('databricks_')) return found;
  const byType = kinds.keys.find((key) => key.startsWith('databricks_') && kinds.find(key)?.type === name);
  return byType === undefined ? found : kinds.find(byType);
}

/** A key at the top of a stack. */
function ofStack(name: string, language: Language): Subject | NotFound {
  const root = languageType(language);
  const whole: Subject = { path: [], names: [], field: undefined, owner: root, type: root, kind: undefined, age: {} };
  if (name === 'stack') return whole;
  const own = memberOf(whole, name);
  if (!('word' in own)) return own;
  const { kinds, types } = language;
  return { ...own, nearest: closest(name, [...kinds.keys, ...root.fields.keys(), ...types.types()]) };
}

/** What looks like a type of a provider that nobody knows is taken for a misspelt kind where one is close. */
function builtInMeant({ key, family }: Kind, { kinds, types }: Language): string | undefined {
  const isKnown = family !== 'terraform' || kinds.keys.includes(key) || types.resource(key) || types.data(key);
  return isKnown || key.startsWith('data.') ? undefined : closest(key, kinds.keys);
}

function ofKind(kind: Kind, { types }: Language): Subject {
  const shape = kind.shape(types, kind.key === 'providers' ? 'databricks' : '');
  const type = kind.key.startsWith('data.') ? types.data(kind.key.slice(5)) : types.resource(kind.type ?? kind.key);
  return { path: [kind.key], names: [], field: undefined, owner: shape, type: shape, kind, age: type?.age ?? {} };
}

function memberOf(subject: Subject, word: string): Subject | NotFound {
  const owners = objectsIn(subject.type);
  for (const owner of owners) {
    const field = owner.fields.get(word) ?? owner.spellings.get(word)?.field ?? owner.formerly.get(word);
    if (!field) continue;
    const path = [...subject.path, spellingFor(word, field)];
    return {
      ...subject,
      path,
      names: [...subject.names, field.name],
      field,
      owner,
      type: field.type,
      age: { ...subject.age, ...ageOf(field) },
    };
  }
  const names = owners.flatMap((owner) => [...owner.fields.keys(), ...owner.spellings.keys()]);
  const within = subject.path.length === 0 ? undefined : subject.path.join('.');
  return { word, within, nearest: closest(word, names) };
}

/** A plural or another spelling of today is kept; a former one is shown as what it is now. */
function spellingFor(word: string, field: Field): string {
  return field.aliases.includes(word) ? word : field.name;
}

function ageOf({ since, until, absentIn }: Age): Age {
  return {
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    ...(absentIn === undefined ? {} : { absentIn }),
  };
}

/** The mappings with known keys that stand in a value of a type: through lists, free keys and alternatives. */
export function objectsIn(type: FieldType): readonly ObjectType[] {
  switch (type.kind) {
    case 'object':
      return [type];
    case 'list':
      return objectsIn(type.item);
    case 'map':
      return objectsIn(type.value);
    case 'union':
      return type.options.flatMap(objectsIn);
    case 'variant':
      return [...new Set([...type.shapes.values(), ...[type.otherwise ?? []].flat()])];
    default:
      return [];
  }
}
