import { Callout } from '../../components/callout.tsx';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { CompactList } from '../../components/compact-list.tsx';
import { EmptyState, ErrorState, Skeleton } from '../../components/states.tsx';
import { toastDone, toastFailed } from '../../components/toast.tsx';
import { UnreachableError } from '../../operator-client/connection.ts';
import { Specimen, SpecimenGroup } from './specimen.tsx';

const ANSWERS = {
  loading: { data: undefined, error: undefined },
  failed: { data: undefined, error: new Error('a bug') },
  empty: { data: { rows: [] }, error: undefined },
};
const retry = (): void => toastDone({ title: 'Tried again' });

/** What the console says when something is empty, on its way, done or wrong. */
export function FeedbackSpecimens() {
  return (
    <SpecimenGroup title="Feedback">
      <Specimen of="Callout">
        {(['bad', 'warn', 'info'] as const).map((tone) => (
          <div key={tone} className="w-full">
            <Callout tone={tone} title={`A ${tone} callout`} actions={<Button>What can be done</Button>}>
              What happened, in a sentence or two.
            </Callout>
          </div>
        ))}
      </Specimen>
      <Specimen of="EmptyState">
        <EmptyState
          title="Nothing here yet"
          text="What would change that."
          action={<Button>Do that</Button>}
        />
      </Specimen>
      <Specimen of="ErrorState">
        <ErrorState error={new UnreachableError()} onRetry={retry} />
        <ErrorState error={new Error('a bug')} onRetry={retry} />
      </Specimen>
      <Specimen of="Skeleton, Card">
        <Skeleton className="h-8 w-60" />
        <Card label="A card">A card</Card>
      </Specimen>
      <Specimen of="CompactList">
        {Object.entries(ANSWERS).map(([state, answer]) => (
          <div key={state} className="w-60">
            <CompactList
              answer={{ ...answer, fetching: false, retry }}
              rowKey={(row) => String(row)}
              render={() => ({ main: '', more: '', figure: '' })}
              empty="None yet"
            />
          </div>
        ))}
      </Specimen>
      <Specimen of="toast">
        <Button onClick={() => toastDone({ title: 'Done', text: 'What was done' })}>toastDone</Button>
        <Button onClick={() => toastDone({ title: 'Done', action: { label: 'Show', onPress: retry } })}>
          … with an action
        </Button>
        <Button onClick={() => toastFailed({ title: 'Not done', text: 'Why not' })}>toastFailed</Button>
      </Specimen>
    </SpecimenGroup>
  );
}
