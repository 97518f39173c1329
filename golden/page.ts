/** A part of a page's example: a stack, a file beside it, a command line, a template. */
export interface Example {
  /** The word after the fence: `yaml`, `console`, `gotemplate`. It decides how the example is run. */
  readonly language: string;
  readonly kind: 'fails' | 'works' | 'file';
  /** For files: where it stands, relative to the stack. */
  readonly path: string;
  /** More options of the command line. */
  readonly options: readonly string[];
  readonly text: string;
}

export interface ParsedPage {
  readonly code: string;
  readonly title: string;
  readonly severity: string;
  readonly examples: readonly Example[];
}

const form =
  /^# (STK\d{4}): ([^\n]+[.?])\n\n\*\*(error|warning)\*\* · [^\n]+\n\n## What it means\n[\s\S]+?\n## Example\n([\s\S]*?)\n## How to fix it\n[\s\S]+$/;

/** Reads a page of `compiler/diagnostics/docs`; undefined when it has not the form that all pages have. */
export function parsePage(text: string): ParsedPage | undefined {
  const [, code, title, severity, body] = form.exec(text) ?? [];
  if (code === undefined || title === undefined || severity === undefined || body === undefined) return undefined;
  const examples = [...body.matchAll(/^```(\S+) ?(.*)\n([\s\S]*?)^```$/gm)].map(
    ([, language = '', about = '', inside = '']) => example(language, about, inside),
  );
  return { code, title, severity, examples };
}

function example(language: string, about: string, text: string): Example {
  const path = /(?:^| )file=(\S+)/.exec(about)?.[1];
  const options = /(?:^| )options=(.*)$/.exec(about)?.[1]?.split(' ') ?? [];
  const kind = path !== undefined ? 'file' : about.startsWith('works') ? 'works' : 'fails';
  return { language, kind, path: path ?? 'stack.yaml', options, text };
}
