import { useLastNonNull } from '../../components/use-last.ts';
import type { Route } from '../../router/route.ts';
import { Outbox } from './outbox.tsx';
import { StatementPage } from './statement-page.tsx';
import { StatementsList } from './statements-list.tsx';

/** All statements, or one of them on a page of its own: text and entries want the room. */
export function StatementsScreen({ route }: { route: Route }) {
  const last = useLastNonNull(route.id);
  if (route.id === null) {
    return route.params['view'] === 'outbox' ? <Outbox lastId={last} /> : <StatementsList lastId={last} />;
  }
  return <StatementPage key={route.id} id={route.id} />;
}
