import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Bug } from 'lucide-react';
import { Button } from '../button.tsx';
import { EmptyState } from '../states.tsx';

/** Keeps a bug of one screen from taking the console down. */
export class CrashGuard extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError(): { crashed: boolean } {
    return { crashed: true };
  }

  override render(): ReactNode {
    if (!this.state.crashed) return this.props.children;
    return <Crashed onRetry={() => this.setState({ crashed: false })} />;
  }
}

function Crashed({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <div role="alert" className="h-full">
      <EmptyState
        icon={Bug}
        title={t('common.errors.crashTitle')}
        text={t('common.errors.crashText')}
        action={<Button onClick={onRetry}>{t('common.actions.retry')}</Button>}
      />
    </div>
  );
}
