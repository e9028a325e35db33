import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { GOLDENS } from './golden/models.ts';
import { preflight } from './preflight.ts';
import { writeStatement } from './writer.ts';

const FOLDER = fileURLToPath(new URL('golden/', import.meta.url));

describe('golden statements', () => {
  for (const { name, profile, model } of GOLDENS) {
    it(`${name}: is written byte for byte`, () => {
      const bytes = Buffer.from(writeStatement(model, profile), 'utf8');
      if (process.env['WRITE_GOLDEN']) writeFileSync(`${FOLDER}${name}.mt940`, bytes);
      const golden = readFileSync(`${FOLDER}${name}.mt940`);
      // First as text, for a readable difference; then as it is.
      expect(bytes.toString('utf8')).toBe(golden.toString('utf8'));
      expect(bytes.equals(golden)).toBe(true);
    });

    it(`${name}: passes its preflight`, () => {
      const report = preflight(writeStatement(model, profile), model, profile);
      expect(report.checks.filter(({ ok }) => !ok)).toEqual([]);
      expect(report.ok).toBe(true);
    });
  }

  it('has no file without a model, and a line for each in its README', () => {
    const files = readdirSync(FOLDER).filter((name) => name.endsWith('.mt940'));
    expect(files.sort()).toEqual(GOLDENS.map(({ name }) => `${name}.mt940`).sort());
    const readme = readFileSync(`${FOLDER}README.md`, 'utf8');
    for (const { name } of GOLDENS) expect(readme).toContain(`\`${name}\``);
  });
});
