/** The parts of an id such as `dataset.SALES.ORDERS`: type, project, and the name within it, which can hold dots itself. */
export interface Id {
  readonly type: string;
  readonly project: string;
  readonly name: string;
}

export function parseId(id: string): Id {
  const [first, second] = dotsIn(id);
  return { type: id.slice(0, first), project: id.slice(first + 1, second), name: id.slice(second + 1) };
}

/** Where the first two dots stand; the end where there is none. */
function dotsIn(id: string): readonly [number, number] {
  const first = id.indexOf('.');
  const second = first < 0 ? -1 : id.indexOf('.', first + 1);
  return [first < 0 ? id.length : first, second < 0 ? id.length : second];
}

/** Of a project itself, `name` is empty. */
export function formatId({ type, project, name }: Id): string {
  return name === '' ? `${type}.${project}` : `${type}.${project}.${name}`;
}
