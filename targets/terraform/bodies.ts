import type { Resource } from '../../compiler/ir/program.ts';
import type { Json } from '../../compiler/util/json.ts';
import { type Print, PrintedObject, printMembers } from '../shared/json-text.ts';
import { bodyOf } from './body.ts';
import { bodyPrinter } from './print-body.ts';
import type { Words } from './words.ts';

/**
 * The blocks of resources of one type, by name. A body is made whenever somebody looks at it, and kept by nobody: the tree of a large document would take as much memory as the program. JSON is printed
 * without one. A subclass, so that it is a mapping to whoever asks.
 */
export class Bodies extends PrintedObject {
  readonly #resources = new Map<string, Resource>();
  readonly #words: Words;

  constructor(words: Words) {
    super();
    this.#words = words;
  }

  add(resource: Resource): void {
    this.#resources.set(resource.name, resource);
  }

  override print(print: Print, depth: number): void {
    printMembers(print, this.#resources, { depth, printValue: bodyPrinter(print, this.#words, depth + 1) });
  }

  override get size(): number {
    return this.#resources.size;
  }

  override has(name: string): boolean {
    return this.#resources.has(name);
  }

  override get(name: string): Json | undefined {
    const resource = this.#resources.get(name);
    return resource && bodyOf(resource, this.#words);
  }

  override forEach(work: (body: Json, name: string, all: Map<string, Json>) => void): void {
    this.#resources.forEach((resource, name) => void work(bodyOf(resource, this.#words), name, this));
  }

  override keys() {
    return this.#resources.keys();
  }

  override *values(): Generator<Json, undefined> {
    for (const resource of this.#resources.values()) yield bodyOf(resource, this.#words);
    return undefined;
  }

  override *entries(): Generator<[string, Json], undefined> {
    for (const [name, resource] of this.#resources) yield [name, bodyOf(resource, this.#words)];
    return undefined;
  }

  override [Symbol.iterator](): Generator<[string, Json], undefined> {
    return this.entries();
  }
}
