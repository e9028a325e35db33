import { ERROR_CODES } from '../../../src-shared/wire/errors.ts';
import { misfits, type Json } from '../json-schema.ts';
import type { Answer } from './answers.ts';
import type { Shot } from './shot.ts';

/** What no answer may carry: the insides of the bank. */
const INSIDES = /SQLITE|node_modules|\bat [\w.<> ]+ \(?(?:file|node):|\.(?:ts|js):\d+:\d+/;

/** Pages that people read; the document is silent on them. */
const PAGE = /^(?:\/docs|(?:\/api\/example-bank)?\/openapi\.json)/;

/** Holds answers against the listener's own OpenAPI document: gives what is wrong with one, or nothing. */
export function judgeBy(document: Json): (shot: Shot, answer: Answer) => string[] {
  const paths = document['paths'] as Record<string, Record<string, Json>>;
  const responses = new Map(
    Object.entries(paths).map(([path, methods]) => [path, Object.values(methods)[0]!['responses'] as Json]),
  );

  return (shot, answer) => {
    const { status, headers, body } = answer;
    const text = body.toString();
    const faults = [
      ...(status >= 500 ? [`a fault of the bank: ${status}`] : []),
      ...(INSIDES.test(text) ? ['shows insides of the bank'] : []),
      ...[...headers.keys()].filter((name) =>
        /^(?:access-control-|set-cookie|server$|x-powered-by)/.test(name),
      ),
      ...(shot.expected === 'ok' && status !== 200 ? [`a valid call is refused: ${status}`] : []),
      ...(shot.expected === 'malformed' && status !== 400 ? [`a malformed call is taken: ${status}`] : []),
    ];
    const type = headers.get('content-type')?.split(';')[0];
    if (status >= 400) return [...faults, ...errorFaults(shot, answer, type)];
    const path = pathOf(shot.target);
    if (path !== null && PAGE.test(path)) return faults;
    const candidates = path === null ? [...responses.keys()] : [path];
    const tries = candidates.map((candidate) => successFaults(candidate, status, type, shot.method, text));
    const best = tries.find((one) => one.length === 0) ?? (path === null && isPage(type) ? [] : tries[0]!);
    return [...faults, ...best];
  };

  function successFaults(path: string, status: number, type = '', method: string, text: string): string[] {
    const response = responses.get(path)?.[status] as Json | undefined;
    const content = response?.['content'] as Record<string, Json> | undefined;
    const schema = content?.[type]?.['schema'] as Json | undefined;
    if (schema === undefined) return [`${path} ${status} ${type} is not documented`];
    if (method === 'HEAD') return [];
    return type === 'application/json' ? misfitsOf(schema, text) : misfits(document, schema, text);
  }

  /** Every error has one shape, whatever was asked; one of an operation is documented there. */
  function errorFaults({ target, method }: Shot, { status, body }: Answer, type = ''): string[] {
    const code = (ERROR_CODES as Readonly<Record<number, string>>)[status];
    if (code === undefined) return [`${status} is no status of the contract`];
    if (type !== 'application/json') return [`an error of the type ${type}`];
    const documented = responses.get(pathOf(target) ?? '');
    if (documented !== undefined && !(status in documented)) return [`${target} ${status} is not documented`];
    if (method === 'HEAD') return [];
    const schema = { $ref: '#/components/schemas/ErrorResponse' };
    const misshapen = misfitsOf(schema, body.toString());
    if (misshapen.length > 0) return misshapen;
    const { errors } = JSON.parse(body.toString()) as { errors: { code: string; message: string }[] };
    return errors.length > 0 && errors.every((error) => error.code === code && error.message !== '')
      ? []
      : [`${status} with other codes`];
  }

  function misfitsOf(schema: Json, text: string): string[] {
    try {
      return misfits(document, schema, JSON.parse(text));
    } catch {
      return [`no JSON: ${text.slice(0, 200)}`];
    }
  }
}

const isPage = (type = ''): boolean => /^(?:text\/|image\/|application\/json)/.test(type);

/** The documented path that a request target means; null where that is not known. */
function pathOf(target: string | null): string | null {
  if (target === null) return null;
  const path = target.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/[?#].*$/, '');
  try {
    return decodeURIComponent(path)
      .replace(/^\/api\/example-bank/, '')
      .replace(/(.)\/$/, '$1');
  } catch {
    return path;
  }
}
