import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { GoList, GoMap, GoString, GoTime, GoValue } from './value.ts';

/**
 * What a parameter accepts, and what the function then receives. The evaluator checks count and types once, as Go's
 * reflection does (a constant is converted, nothing else is); a function never sees a value of another type.
 *
 * | type | accepts | receives |
 * |---|---|---|
 * | `any` | everything; missing and nil alike | the value, nil and missing as `null` |
 * | `string` | a string | a JavaScript string (see `GoString`) |
 * | `bool` | a bool | a boolean |
 * | `int`, `int64` | exactly that type, or a whole constant | a number, or a bigint beyond 2^53 |
 * | `float64` | a float, or a number constant | a number |
 * | `map` | `map[string]interface {}`; missing or `nil` | the map; for missing a nil map |
 * | `list` | `[]interface {}`; missing or `nil` | the list; for missing a nil list |
 * | `strings` | `[]string`; missing or `nil` | the list; for missing a nil list |
 * | `time` | a `time.Time` | the time |
 * | `raw` | everything | the value; missing stays `undefined` (for the built-in functions) |
 */
export interface ParameterTypes {
  readonly any: Exclude<GoValue, undefined>;
  readonly string: GoString;
  readonly bool: boolean;
  readonly int: number | bigint;
  readonly int64: number | bigint;
  readonly float64: number;
  readonly map: GoMap;
  readonly list: GoList;
  readonly strings: GoList;
  readonly time: GoTime;
  readonly raw: GoValue;
}

export type ParameterType = keyof ParameterTypes;

/** What a function receives for one argument: see `ParameterTypes`. */
export type Argument = ParameterTypes[ParameterType];

/** An error result, or a panic, of a function: ends the rendering with a diagnostic at the call. */
export interface Failure {
  readonly kind: 'failure';
  /** What went wrong, in words: completes `error calling "name": …`. */
  readonly message: string;
  /** What failed inside, where the function renders a template. */
  readonly cause?: Diagnostic;
}

export type Result = GoValue | Failure;

export function failure(message: string): Failure {
  return { kind: 'failure', message };
}

export function isFailure(result: Result): result is Failure {
  return typeof result === 'object' && result !== null && result.kind === 'failure';
}

/**
 * What a rendering may still use up. Being over a bound is remembered: the rendering ends after the function that caused it, whatever
 * that function returns, so that it may stop early with anything.
 */
export interface Budget {
  /**
   * Charges work of `amount` steps before it is done; a failure when that is too much. A call is already charged 1, and a quarter for
   * every character of its text arguments and text result, and for every item or entry of its lists and maps. Charge what a
   * function does beyond: the nodes that a deep copy visits.
   */
  readonly spend: (amount: number) => Failure | undefined;
  /** Charges a text of `length` UTF-16 units before it is built (`repeat`, `indent`); a failure when it would be too long. */
  readonly reserve: (length: number) => Failure | undefined;
  /** Charges a list of `count` items before it is built (`until`, `concat`); a failure when it would be too long. */
  readonly reserveItems: (count: number) => Failure | undefined;
  /** How deeply lists and maps may be nested; deeper (a map that holds itself) a function gives up with `tooDeep`. */
  readonly maximumDepth: number;
  readonly tooDeep: () => Failure;
}

/** What a function may know besides its arguments. One per rendering. */
export interface FunctionScope extends Budget {
  /** The instant that the caller gave for `now`, or undefined: clock functions then refuse. Seconds may have a fraction. */
  readonly now: number | undefined;
  /** The next pseudo-random number in [0, 1) of the caller's seed, or undefined when no seed was given: then refuse. */
  readonly random: () => number | undefined;
  /** The table of time zones, or undefined: zones other than UTC are then refused. */
  readonly zones: (() => string) | undefined;
  /** Renders the named template with `data`: Helm's `include`. */
  readonly include: (name: GoString, data: GoValue) => Result;
  /** Renders a text as a template with `data`: Helm's `tpl`. */
  readonly render: (text: GoString, data: GoValue) => Result;
}

/** A function as the evaluator holds it. Made by `templateFunction`. */
export interface TemplateFunction {
  readonly name: string;
  readonly parameters: readonly ParameterType[];
  /** The type of any number of further arguments. */
  readonly variadic: ParameterType | undefined;
  /** Set on the built-in `and` and `or`, whose operands are evaluated only as far as they count. */
  readonly shortCircuit: 'and' | 'or' | undefined;
  readonly call: (args: readonly Argument[], scope: FunctionScope) => Result;
}

type Received<Types extends readonly ParameterType[]> = { readonly [At in keyof Types]: ParameterTypes[Types[At]] };

interface Signature<Types extends readonly ParameterType[], Rest extends ParameterType> {
  readonly takes: Types;
  readonly variadic?: Rest;
  readonly shortCircuit?: 'and' | 'or';
  readonly call: (
    args: readonly [...Received<Types>, ...(readonly ParameterTypes[Rest][])],
    scope: FunctionScope,
  ) => Result;
}

/**
 * Declares a function: `templateFunction('trunc', { takes: ['int', 'string'], call: ([count, text]) => … })`.
 * `call` receives the arguments typed as `takes` says, then those of `variadic`.
 */
export function templateFunction<const Types extends readonly ParameterType[], Rest extends ParameterType = never>(
  name: string,
  signature: Signature<Types, Rest>,
): TemplateFunction {
  return {
    name,
    parameters: signature.takes,
    variadic: signature.variadic,
    shortCircuit: signature.shortCircuit,
    // Adapter: the evaluator has checked every argument against `parameters` and `variadic`, which the type system cannot see.
    call: signature.call as TemplateFunction['call'],
  };
}

/** Methods that a template can call on a value (`(semver "1.2.3").Major`), by type name; the receiver is the first argument. */
export type MethodTable = ReadonlyMap<string, ReadonlyMap<string, TemplateFunction>>;
