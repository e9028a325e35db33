import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { toastFailed } from '../../components/toast.tsx';
import { places } from '../../router/places.ts';
import { goToHash } from '../../router/route.ts';

/** Tells those who leave the screen with unsaved edits; nothing is lost, so nobody is held back. */
export function useLeaveNotice(dirty: boolean): void {
  const { t } = useTranslation();
  const leave = useRef(() => undefined as void);
  useEffect(() => {
    leave.current = () => {
      if (!dirty) return;
      toastFailed({
        title: t('settings.left.title'),
        text: t('settings.left.text'),
        action: { label: t('settings.left.back'), onPress: () => goToHash(places.settings()) },
      });
    };
  }, [dirty, t]);
  useEffect(() => () => leave.current(), []);
}
