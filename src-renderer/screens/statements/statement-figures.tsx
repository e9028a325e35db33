import { useTranslation } from 'react-i18next';
import type { StatementDetail } from '../../../src-shared/operator/views.ts';
import { Card } from '../../components/card.tsx';
import { Figures, type Figure } from '../../components/figures.tsx';
import type { ShownText } from './shown-text.ts';

/** From the opening balance over what came and went to the closing one; what cannot be read is left out. */
export function StatementFigures(props: { statement: StatementDetail; shown: ShownText | null }) {
  const { statement, shown } = props;
  const { t } = useTranslation();
  const parsed = shown?.statement;
  const opening = statement.openingMinor ?? parsed?.opening.minor;
  const closing = statement.closingMinor ?? parsed?.closing.minor;
  if (opening === undefined || closing === undefined) return null;
  const figures: Figure[] = [{ label: t('statements.columns.opening'), minor: opening }];
  if (shown !== null && parsed !== undefined) {
    const { moneyIn, moneyOut } = shown;
    figures.push(
      {
        label: t('statements.page.moneyIn'),
        minor: moneyIn.minor,
        hint: t('statements.page.entries', { count: moneyIn.count }),
      },
      {
        label: t('statements.page.moneyOut'),
        // 0 - 0, not -0, which would be written with a sign.
        minor: 0 - moneyOut.minor,
        hint: t('statements.page.entries', { count: moneyOut.count }),
      },
    );
  }
  figures.push({ label: t('statements.columns.closing'), minor: closing, main: true });
  if (parsed?.available) {
    figures.push({
      label: t('statements.page.available'),
      minor: parsed.available.minor,
      hint: t('statements.page.availableHint'),
    });
  }
  return (
    <Card>
      <Figures currency={statement.currency} figures={figures} />
    </Card>
  );
}
