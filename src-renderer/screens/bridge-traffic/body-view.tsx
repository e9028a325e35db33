import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallMessage } from '../../../src-shared/operator/traffic-views.ts';
import { prettyJson, type JsonLine } from '../../../src-shared/traffic/pretty-json.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { formatBytes } from '../../i18n/formats.ts';
import { cx } from '../../theme/cx.ts';

/** More would take a browser long to lay out; copying takes all. */
const MOST_LINES = 1000;
const MOST_CHARACTERS = 100_000;

export interface BodyViewProps {
  message: CallMessage;
  /** Names the body for the copy button. */
  what: string;
  /** The body was never kept. */
  isLeftOut: boolean;
}

/** A body: JSON set for reading or as it was sent, anything else as it was sent. */
export function BodyView({ message, what, isLeftOut }: BodyViewProps) {
  const { t } = useTranslation();
  const { body, encoding, truncated } = message;
  const [look, setLook] = useState<'pretty' | 'raw'>('pretty');
  const lines = useMemo(
    () => (encoding === 'utf8' ? prettyJson(body, truncated) : null),
    [body, encoding, truncated],
  );
  if (isLeftOut) return <Note text={t('bridgeTraffic.detail.bodyNotKept')} />;
  if (message.bytes === 0) return <Note text={t('bridgeTraffic.detail.noBody')} />;
  return (
    <div className="mb-6">
      <div className="mb-2 flex items-center gap-1">
        {lines !== null && (
          <fieldset className="flex gap-1">
            <legend className="sr-only">{t('bridgeTraffic.detail.views')}</legend>
            {(['pretty', 'raw'] as const).map((each) => (
              <button
                key={each}
                type="button"
                aria-pressed={look === each}
                onClick={() => setLook(each)}
                className={cx(
                  'h-7 rounded-control border px-2.5 text-xs font-medium',
                  look === each
                    ? 'border-line-strong bg-selected text-ink'
                    : 'border-transparent text-ink-2 hover:bg-hover',
                )}
              >
                {t(`bridgeTraffic.detail.${each}`)}
              </button>
            ))}
          </fieldset>
        )}
        <span className="ms-auto">
          <CopyButton text={body} what={what} />
        </span>
      </div>
      {truncated && (
        <Note
          text={t('bridgeTraffic.detail.cut', {
            kept: formatBytes(message.keptBytes),
            all: formatBytes(message.bytes),
          })}
        />
      )}
      {encoding === 'base64' && <Note text={t('bridgeTraffic.detail.binary')} />}
      {lines !== null && look === 'pretty' ? <Pretty lines={lines} /> : <Raw text={body} />}
    </div>
  );
}

const BOX =
  'reference max-h-96 overflow-auto rounded-control border border-line bg-sunken p-3 text-xs leading-5 text-ink';

function Pretty({ lines }: { lines: readonly JsonLine[] }) {
  const { t } = useTranslation();
  const shown = lines.slice(0, MOST_LINES);
  return (
    <>
      <pre
        dir="ltr"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        tabIndex={0}
        className={BOX}
      >
        {shown.map(({ indent, parts }, line) => (
          // oxlint-disable-next-line react/no-array-index-key -- lines of one text, each with its place
          <span key={line} className="block" style={{ paddingInlineStart: `${indent * 1.25}rem` }}>
            {parts.map(({ kind, text }, part) => (
              // oxlint-disable-next-line react/no-array-index-key -- the same
              <bdi key={part} className={LOOKS[kind]}>
                {text}
              </bdi>
            ))}
          </span>
        ))}
      </pre>
      {shown.length < lines.length && (
        <Note text={t('bridgeTraffic.detail.linesShown', { shown: shown.length, count: lines.length })} />
      )}
    </>
  );
}

/** Keys are told by their weight, words by their slant: colour only helps. */
const LOOKS = {
  key: 'font-semibold text-ink',
  string: 'text-ink wrap-anywhere whitespace-pre-wrap',
  number: 'figures text-accent',
  word: 'italic text-accent',
  mark: 'text-ink-2 whitespace-pre',
} as const;

function Raw({ text }: { text: string }) {
  return (
    <pre
      dir="ltr"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the same
      tabIndex={0}
      className={cx(BOX, 'wrap-anywhere whitespace-pre-wrap')}
    >
      <bdi>{text.slice(0, MOST_CHARACTERS)}</bdi>
    </pre>
  );
}

function Note({ text }: { text: string }) {
  return <p className="my-2 text-sm text-ink-2">{text}</p>;
}
