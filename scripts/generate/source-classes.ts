import { readFileSync } from 'node:fs';
import { filesBelow } from '../files-below.ts';

/** What the JavaScript of a generated class says about one attribute and the assembly does not. */
export interface SourceField {
  /** Terraform's own name: snake-casing the property would miss names such as `s3_us_east1_regional_endpoint`. */
  readonly name: string;
  /** The property of the class. */
  readonly property: string;
  readonly isSet: boolean;
  readonly isBoolean: boolean;
}

export interface SourceClass {
  readonly fields: readonly SourceField[];
  /** Whether Terraform sees a list of at most one element, so that references need `[0]`. */
  readonly isListOfOne: boolean;
}

const classLine = /^class (\w+) extends /;
/** `_task = new JobTaskList(this, "task", false)`; older packages write `this._task`. The last argument tells a set. */
const nestedLine = /^ +(?:this\.)?_(\w+) = new [\w.]+\(this, "(\w+)"(?:, (true|false))?\);$/gm;
/** `get maxRetries() {` and `return this.getNumberAttribute('max_retries');` in the next line. */
const getterLines = /^ +get (\w+)\(\) \{\n +return (.*)this\.get(\w+)Attribute\('(\w+)'\)/gm;
/** `max_retries: cdktn.numberToTerraform(this._maxRetries)`: how a provider's own configuration is written, which has no such getters. */
const writtenLine = /^ +(?!value:)(\w+): .*ToTerraform\b.*\(this\._(\w+)\),$/gm;

/** The classes in the JavaScript files below one module folder of a generated package, by class name. */
export function readSourceClasses(moduleFolder: string): ReadonlyMap<string, SourceClass> {
  const classes = new Map<string, SourceClass>();
  for (const file of filesBelow(moduleFolder).toSorted()) {
    if (!file.endsWith('.js')) continue;
    for (const part of readFileSync(file, 'utf8').split(/^(?=class )/m)) {
      const name = classLine.exec(part)?.[1];
      if (name !== undefined) classes.set(name, readClass(part));
    }
  }
  return classes;
}

function readClass(text: string): SourceClass {
  const fields = new Map<string, SourceField>();
  const add = (property = '', name = '', marks = { isSet: false, isBoolean: false }): void => {
    if (!fields.has(property)) fields.set(property, { name, property, ...marks });
  };
  for (const [, property, name, set] of text.matchAll(nestedLine)) {
    add(property, name, { isSet: set === 'true', isBoolean: false });
  }
  for (const [, property, wrapped, type, name] of text.matchAll(getterLines)) {
    add(property, name, { isSet: wrapped?.includes('tolist') ?? false, isBoolean: type === 'Boolean' });
  }
  for (const [, name, property] of text.matchAll(writtenLine)) add(property, name);
  const isListOfOne = text.includes('super(terraformResource, terraformAttribute, false, 0);');
  return { fields: [...fields.values()], isListOfOne };
}
