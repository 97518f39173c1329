/** How the parts of a printed plan are colored. Passed in, so that printing stays pure. */
export interface PlanPalette {
  readonly strong: Paint;
  readonly create: Paint;
  readonly update: Paint;
  readonly delete: Paint;
}

type Paint = (text: string) => string;

const same: Paint = (text) => text;

/** For files, pipes and tests. */
export const plainPlan: PlanPalette = { strong: same, create: same, update: same, delete: same };

/** For terminals: bright green, yellow and red, which stand out on dark and on light. */
export const coloredPlan: PlanPalette = {
  strong: ansi(1),
  create: ansi(92),
  update: ansi(93),
  delete: ansi(91),
};

function ansi(code: number): Paint {
  return (text) => `\x1b[${code}m${text}\x1b[0m`;
}
