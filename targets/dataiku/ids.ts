/** The parts of an id such as `dataset.SALES.ORDERS`: type, project, and the name within it, which can hold dots itself. */
export interface Id {
  readonly type: string;
  readonly project: string;
  readonly name: string;
}

export function parseId(id: string): Id {
  const [type = '', project = '', ...name] = id.split('.');
  return { type, project, name: name.join('.') };
}

/** Of a project itself, `name` is empty. */
export function formatId({ type, project, name }: Id): string {
  return name === '' ? `${type}.${project}` : `${type}.${project}.${name}`;
}
