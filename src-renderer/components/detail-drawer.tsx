import type { ReactNode } from 'react';
import type { QueryAnswer } from '../operator-client/use-query.ts';
import { CopyButton } from './copy-button.tsx';
import { Drawer } from './drawer.tsx';
import { EmptyState, ErrorState, Skeleton } from './states.tsx';

export interface DetailDrawerProps<Row extends object> {
  open: boolean;
  onClose: () => void;
  /** What the thing is called by; the drawer's title, to copy. */
  reference: string;
  /** Names the reference for the copy button. */
  referenceName: string;
  answer: QueryAnswer<Row | null>;
  /** Said when the bank has no such thing. */
  missing: { title: string; text: string };
  /** Below the title: its state, in short. */
  renderSubtitle: (row: Row) => ReactNode;
  /** What can be done with it. */
  renderActions?: (row: Row) => ReactNode;
  children: (row: Row) => ReactNode;
}

/** The drawer of one thing that the bank was asked for: on its way, not to be had, not there, or in full. */
export function DetailDrawer<Row extends object>(props: DetailDrawerProps<Row>) {
  const { open, onClose, reference, referenceName, missing, renderSubtitle, renderActions, children } = props;
  const { data, error, retry } = props.answer;
  return (
    <Drawer
      open={open}
      onClose={onClose}
      title={
        <>
          <bdi className="truncate" title={reference}>
            {reference}
          </bdi>
          <CopyButton text={reference} what={referenceName} />
        </>
      }
      subtitle={data ? renderSubtitle(data) : undefined}
      actions={data ? renderActions?.(data) : undefined}
    >
      {data === undefined && error !== undefined && <ErrorState error={error} onRetry={retry} />}
      {data === undefined && error === undefined && <Skeleton className="h-40" />}
      {data === null && <EmptyState title={missing.title} text={missing.text} />}
      {data && children(data)}
    </Drawer>
  );
}
