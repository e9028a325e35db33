import { LockOpen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FundBlockRow } from '../../../src-shared/operator/views.ts';
import { Button } from '../../components/button.tsx';
import { ReleaseDialog } from './release-dialog.tsx';

/** The way to release what is free of a block by hand; there while something is. */
export function ReleaseAction({ block }: { block: FundBlockRow }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  return (
    <>
      {block.freeMinor > 0 && (
        <Button icon={LockOpen} onClick={() => setAsking(true)}>
          {t('fundBlocks.release.action')}
        </Button>
      )}
      <ReleaseDialog block={block} open={asking} onClose={() => setAsking(false)} />
    </>
  );
}
