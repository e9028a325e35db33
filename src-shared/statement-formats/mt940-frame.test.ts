import { describe, expect, it } from 'vitest';
import { GOLDEN_MODELS } from '../mt940/golden/models.ts';
import type { StatementModel } from '../mt940/model.ts';
import { STATEMENT_PROFILES } from '../mt940/profile.ts';
import { writeStatement } from '../mt940/writer.ts';
import { bankReferencesIn, readTextFrame } from './mt940-frame.ts';

const MODELS = Object.values(GOLDEN_MODELS).map((model): StatementModel => model);
const [typical] = MODELS as [StatementModel];
/** More than a page of the swift profile has room for. */
const LONG = { ...typical, lines: Array.from({ length: 60 }, () => typical.lines).flat() };

describe.each(STATEMENT_PROFILES)('the frame of a statement in the %s profile', (profile) => {
  it('is what was written', () => {
    for (const model of [...MODELS, LONG]) {
      expect(readTextFrame(writeStatement(model, profile))).toEqual({
        reference: model.reference,
        openingDate: model.openingDate,
        closingDate: model.closingDate,
        availableMinor: model.availableMinor,
      });
    }
  });

  it('is not read from a text that is not whole', () => {
    const text = writeStatement(LONG, profile);
    expect(readTextFrame('')).toBeNull();
    expect(readTextFrame('{1:F01}')).toBeNull();
    expect(readTextFrame(text.slice(0, text.lastIndexOf('\n:62F:')))).toBeNull();
    expect(readTextFrame(text.slice(text.indexOf('\n') + 1))).toBeNull();
  });

  it('its entries are found in their order', () => {
    for (const model of [...MODELS, LONG]) {
      expect([...bankReferencesIn(writeStatement(model, profile))]).toEqual(
        model.lines.map(({ bankReference }) => bankReference),
      );
    }
  });
});
