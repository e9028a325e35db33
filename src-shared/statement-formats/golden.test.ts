import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { validateXML } from 'xmllint-wasm';
import { describe, expect, it } from 'vitest';
import { GOLDEN_STATEMENTS } from './golden/statements.ts';
import { STATEMENT_WRITERS } from './writers.ts';

const FOLDER = fileURLToPath(new URL('golden/', import.meta.url));
const SCHEMA = readFileSync(new URL('schema/camt.053.001.08.xsd', import.meta.url), 'utf8');
const WRITTEN = [
  ['camt053', 'xml'],
  ['csv', 'csv'],
] as const;

describe('golden statements', () => {
  for (const [name, { frame, lines }] of Object.entries(GOLDEN_STATEMENTS)) {
    it.each(WRITTEN)(`${name}: is written byte for byte as %s`, (format, ending) => {
      const writer = STATEMENT_WRITERS[format](frame);
      for (const line of lines) writer.add(line);
      const bytes = Buffer.from(writer.finish(), 'utf8');
      if (process.env['WRITE_GOLDEN']) writeFileSync(`${FOLDER}${name}.${ending}`, bytes);
      const golden = readFileSync(`${FOLDER}${name}.${ending}`);
      expect(bytes.toString('utf8')).toBe(golden.toString('utf8'));
      expect(bytes.equals(golden)).toBe(true);
    });
  }

  it('are valid against the schema', async () => {
    const xml = Object.keys(GOLDEN_STATEMENTS).map((name) => ({
      fileName: `${name}.xml`,
      contents: readFileSync(`${FOLDER}${name}.xml`, 'utf8'),
    }));
    const { valid, errors } = await validateXML({ xml, schema: SCHEMA });
    expect(errors).toEqual([]);
    expect(valid).toBe(true);
  });

  it('have no file without a statement, and a line for each in their README', () => {
    const names = Object.keys(GOLDEN_STATEMENTS);
    const files = readdirSync(FOLDER).filter((file) => /\.(?:xml|csv)$/.test(file));
    expect(files.sort()).toEqual(names.flatMap((name) => [`${name}.csv`, `${name}.xml`]).sort());
    const readme = readFileSync(`${FOLDER}README.md`, 'utf8');
    for (const name of names) expect(readme).toContain(`\`${name}\``);
  });
});
