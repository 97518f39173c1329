import { spawnSync } from 'node:child_process';

/** The variables that the expressions see; `worked-out.ts` has the same for us. */
const pythonVariables =
  "{'n': 3, 'f': 2.5, 's': 'prd', 'b': True, 'l': ['x', 'y', 3], 'm': {'k': 1, 'z': [True, None]}}";

const program = `
import sys, json, warnings, io
warnings.simplefilter('ignore')
out, sys.stdout = sys.stdout, io.StringIO()
class Variables(dict):
    __getattr__ = dict.__getitem__
for line in sys.stdin:
    try:
        result = repr(eval(json.loads(line), {'vars': Variables(${pythonVariables})}))
    except Exception as error:
        result = 'error ' + type(error).__name__ + ' ' + str(error)
    print(json.dumps(result), file=out)
`;

/** What Python shows of each expression (\`repr\`), or \`error …\`; undefined when python3 is not installed. */
export function pythonResults(expressions: readonly string[]): readonly string[] | undefined {
  const input = expressions.map((expression) => JSON.stringify(expression)).join('\n');
  const { status, stdout } = spawnSync('python3', ['-c', program], { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) return undefined;
  return stdout
    .trim()
    .split('\n')
    .map((line) => String(JSON.parse(line)));
}

/** \`Python 3.11.7\`; undefined when python3 is not installed. */
export function pythonVersion(): string | undefined {
  const { status, stdout } = spawnSync('python3', ['--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}
