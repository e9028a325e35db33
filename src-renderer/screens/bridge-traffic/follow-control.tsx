import { ArrowUp, Pause, Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OperatorInput } from '../../../src-shared/operator/api.ts';
import { Button } from '../../components/button.tsx';
import { useFreshCalls, type Following } from './use-following.ts';

/** Lets the list run or stand still; `newest` is the newest call that is shown. */
export function FollowButton({ following, newest }: { following: Following; newest: number | undefined }) {
  const { t } = useTranslation();
  const { isOn } = following;
  return (
    <Button
      icon={isOn ? Pause : Play}
      title={isOn ? t('bridgeTraffic.follow.pauseHint') : t('bridgeTraffic.follow.resumeHint')}
      onClick={() => (isOn ? following.hold(newest ?? 0) : following.follow())}
    >
      {isOn ? t('bridgeTraffic.follow.pause') : t('bridgeTraffic.follow.resume')}
    </Button>
  );
}

export interface FreshChipProps {
  following: Following;
  filter: Omit<OperatorInput<'listBridgeCalls'>, 'cursor' | 'limit'>;
}

/** Over the head of a list that stands still: how many calls came since. It moves nothing when it comes. */
export function FreshChip({ following, filter }: FreshChipProps) {
  const { t } = useTranslation();
  const fresh = useFreshCalls(filter, following.upToId);
  return (
    <output className="pointer-events-none absolute inset-x-0 top-0.5 z-20 flex justify-center">
      {fresh !== null && (
        <span className="pointer-events-auto">
          <Button icon={ArrowUp} onClick={() => following.hold(fresh.newest)}>
            {fresh.isAtLeast
              ? t('bridgeTraffic.follow.freshAtLeast', { count: fresh.count })
              : t('bridgeTraffic.follow.fresh', { count: fresh.count })}
          </Button>
        </span>
      )}
    </output>
  );
}
