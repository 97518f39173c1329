/** A project of so many actions: itself, datasets, and recipes in a chain. */
export function manyActions(actions: number): string {
  const half = Array.from({ length: Math.floor(actions / 2) }, (_, index) => index);
  const datasets = half.map((index) => `  - {name: D${index}, type: managed, format_type: csv, description: d}`);
  const recipes = half
    .slice(1)
    .map(
      (index) => `  - {name: r${index}, type: python, inputs: [D${index - 1}], outputs: [D${index}], code: "${index}"}`,
    );
  return [
    'version: "1.0"',
    'project: {key: KILL, name: Kill}',
    'datasets:',
    ...datasets,
    'recipes:',
    ...recipes,
    '',
  ].join('\n');
}
