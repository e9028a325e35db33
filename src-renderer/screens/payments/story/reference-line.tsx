import type { ReactNode } from 'react';
import { CopyButton } from '../../../components/copy-button.tsx';
import { PlaceLink, Reference } from '../../../components/reference.tsx';

/** A reference with what it is: leads to its thing, and can be copied. */
export function ReferenceLine(props: { label: string; text: string; to?: string; children?: ReactNode }) {
  const { label, text, to, children } = props;
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-2">
      <span className="text-ink-2">{label}</span>
      <span className="inline-flex min-w-0 items-center gap-1 text-ink">
        {to === undefined ? (
          <Reference text={text} />
        ) : (
          <PlaceLink to={to}>
            <Reference text={text} />
          </PlaceLink>
        )}
        <span className="print:hidden">
          <CopyButton text={text} what={label} />
        </span>
      </span>
      {children}
    </div>
  );
}
