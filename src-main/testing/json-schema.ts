/** A piece of a JSON document, of which nothing is known yet. */
export type Json = Record<string, unknown>;

/** What a schema says, or what the reference in its place leads to; undefined where it leads nowhere. */
export function resolveSchema(document: Json, schema: Json): Json {
  const { $ref } = schema;
  if (typeof $ref !== 'string') return schema;
  let at = document;
  for (const key of $ref.slice(2).split('/')) at = at?.[key] as Json;
  return at;
}

/** Where a value does not fit a schema of an OpenAPI document, by the part of JSON Schema that this bank's uses. */
export function misfits(document: Json, given: Json, value: unknown, at = ''): string[] {
  const schema = resolveSchema(document, given);
  if ('const' in schema && value !== schema['const']) return [`${at}: const`];
  if (schema['anyOf']) {
    const tries = (schema['anyOf'] as Json[]).map((one) => misfits(document, one, value, at));
    return tries.some((faults) => faults.length === 0) ? [] : tries.flat();
  }
  const type = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
  if (schema['type'] && ![schema['type']].flat().includes(type)) return [`${at}: is ${type}`];
  if (schema['enum'] && !(schema['enum'] as unknown[]).includes(value)) return [`${at}: enum`];
  if (type === 'array') {
    const items = value as unknown[];
    return items.flatMap((item, n) => misfits(document, schema['items'] as Json, item, `${at}/${n}`));
  }
  return type === 'object' ? misfitsOfFields(document, schema, value as Json, at) : [];
}

/** A field that the schema does not name is a misfit, too: the document is to be complete. */
function misfitsOfFields(document: Json, schema: Json, fields: Json, at: string): string[] {
  const known = (schema['properties'] ?? {}) as Json;
  const required = (schema['required'] ?? []) as string[];
  const missing = required
    .filter((name) => !Object.hasOwn(fields, name))
    .map((name) => `${at}/${name}: missing`);
  const wrong = Object.entries(fields).flatMap(([name, field]) =>
    Object.hasOwn(known, name)
      ? misfits(document, known[name] as Json, field, `${at}/${name}`)
      : [`${at}/${name}: not documented`],
  );
  return [...missing, ...wrong];
}
