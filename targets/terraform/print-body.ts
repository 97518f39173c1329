import type { Resource } from '../../compiler/ir/program.ts';
import { keyText, levelAt, type Print, printJson, put } from '../shared/json-text.ts';
import { addedTo, bodyOf } from './body.ts';
import { memberPrinter } from './print-values.ts';
import type { Words } from './words.ts';

/** Prints bodies of resources that begin at `depth` as `printJson` prints `bodyOf` of them, and makes that only where it must. */
export function bodyPrinter(print: Print, words: Words, depth: number): (resource: Resource) => void {
  const printMembers = memberPrinter(print, words, depth);
  return (resource) => {
    const { properties } = resource;
    const added = addedTo(resource, words);
    const before = print.count;
    let isReplaced = false;
    added?.forEach((_, key) => {
      isReplaced ||= properties.entries.has(key);
    });
    if (isReplaced || !printMembers(properties)) {
      print.count = before;
      printJson(print, bodyOf(resource, words), depth);
      return;
    }
    const { object, next, endOfObject } = levelAt(depth);
    let isEmpty = properties.entries.size === 0;
    added?.forEach((json, key) => {
      put(print, isEmpty ? object : next);
      put(print, keyText(print, key));
      printJson(print, json, depth + 1);
      isEmpty = false;
    });
    put(print, isEmpty ? '{}' : endOfObject);
  };
}
