import { useTranslation } from 'react-i18next';
import { DEFECT_FACTS, type StatementDefect } from '../../../src-shared/mt940/defects.ts';

/** What the bridge should record of a defect: its code where it has one, and what that says. */
export function DefectExpected({ defect }: { defect: StatementDefect }) {
  const { t } = useTranslation();
  const { expected } = DEFECT_FACTS[defect];
  const code = expected.on === 'nothing' ? 'nothing' : expected.code;
  return (
    <>
      {code !== 'nothing' && code !== 'parser' && (
        <>
          <span className="reference font-semibold">{code}</span>{' '}
        </>
      )}
      {t(`statements.defect.records.${code}`)}
    </>
  );
}
