import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaymentRow } from '../../../src-shared/operator/views.ts';
import { Button } from '../../components/button.tsx';
import { ReturnDialog } from './return-dialog.tsx';

/** The way to return a booked payment by hand. */
export function ReturnAction({ payment }: { payment: PaymentRow }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button icon={Undo2} onClick={() => setAsking(true)}>
        {t('payments.return.action')}
      </Button>
      <ReturnDialog payment={payment} open={asking} onClose={() => setAsking(false)} />
    </>
  );
}
