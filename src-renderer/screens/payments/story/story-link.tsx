import { Route as RouteIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button.tsx';
import { goToHash, hashOf, useRoute } from '../../../router/route.ts';

/** The way from a payment in short to its story; the list behind keeps its filters. */
export function StoryLink({ reference }: { reference: string }) {
  const { t } = useTranslation();
  const { screen, params } = useRoute();
  return (
    <Button
      icon={RouteIcon}
      onClick={() => goToHash(hashOf(screen, reference, { ...params, view: 'story' }))}
    >
      {t('paymentStory.open')}
    </Button>
  );
}
