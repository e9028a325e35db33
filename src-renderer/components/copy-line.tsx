import { CopyButton } from './copy-button.tsx';

/** An address or path to take along: in full, with its copy button. `what` names it for the button. */
export function CopyLine({ text, what }: { text: string; what: string }) {
  return (
    <span className="flex min-w-0 items-center gap-1">
      <bdi dir="ltr" className="reference min-w-0 wrap-anywhere text-ink">
        {text}
      </bdi>
      <CopyButton text={text} what={what} />
    </span>
  );
}
