import { useNow } from '../../components/use-now.ts';
import { formatAge } from '../../i18n/formats.ts';

const MINUTE_MS = 60_000;

/** How long money has been blocked: what was forgotten shows. */
export function BlockAge({ since }: { since: string }) {
  const now = useNow(MINUTE_MS);
  return (
    <time dateTime={since} title={since} className="figures whitespace-nowrap">
      {formatAge(now - Date.parse(since))}
    </time>
  );
}
