import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingsView } from '../../../src-shared/operator/views.ts';
import { TitledCard } from '../../components/titled-card.tsx';
import { DeedForm } from '../../components/deed-form.tsx';
import { ListenerProblem } from '../../components/listener-problem.tsx';
import { toastDone } from '../../components/toast.tsx';
import { useDeed } from '../../operator-client/use-deed.ts';
import { useQuery } from '../../operator-client/use-query.ts';
import { useEdits, type Edits } from './drafts.ts';
import { GROUPS, type Group } from './groups.ts';
import { SaveBar } from './save-bar.tsx';
import { SettingField } from './setting-field.tsx';
import { SettingsPart } from './settings-part.tsx';
import { useUndoSettings } from './use-undo-settings.ts';
import { useLeaveNotice } from './use-leave-notice.ts';

/** The form reads only the listener of the overview. */
const TOPICS = ['listener', 'settings'] as const;

/** The settings that can be changed, and the bar that saves what was changed in one call. */
export function SettingsForm({ view, after }: { view: SettingsView; after: ReactNode }) {
  const { t } = useTranslation();
  const edits = useEdits(view);
  const undo = useUndoSettings();
  const deed = useDeed('updateSettings');
  const { data: overview } = useQuery('getOverview', {}, TOPICS);
  const { changes } = edits;
  const count = Object.keys(changes).length;
  useLeaveNotice(count > 0);

  const save = async (): Promise<void> => {
    if (count === 0) return;
    const result = await deed.run({ changes });
    if (!result.ok) return;
    edits.accept(changes, result.value);
    toastDone({ title: t('settings.bar.saved'), action: undo(changes, view) });
  };
  const discard = (): void => {
    deed.reset();
    edits.discard();
  };
  const { refusal } = deed;
  // Both refusals of a setting name the one that they are about, and that is the name of its field.
  const field = refusal?.params['setting'];
  return (
    <DeedForm
      deed={{ refusal, error: undefined }}
      fieldOf={{ setting_invalid: field, setting_fixed: field }}
      onSubmit={() => void save()}
    >
      {overview !== undefined && <ListenerProblem listener={overview.listener} />}
      <GroupCard group="listener" view={view} edits={edits} />
      <GroupCard group="posting" view={view} edits={edits} />
      <GroupCard group="returns" view={view} edits={edits} />
      <GroupCard group="statements" view={view} edits={edits} />
      <GroupCard group="bank" view={view} edits={edits} />
      <GroupCard group="backups" view={view} edits={edits} />
      {after}
      {count > 0 && (
        <SaveBar count={count} pending={deed.pending} failed={deed.error !== undefined} onDiscard={discard} />
      )}
    </DeedForm>
  );
}

function GroupCard({ group, view, edits }: { group: Group; view: SettingsView; edits: Edits }) {
  const { t } = useTranslation();
  const settings = GROUPS[group].flatMap((key) => view.settings.find((setting) => setting.key === key) ?? []);
  return (
    <SettingsPart section={group}>
      <TitledCard title={t(`settings.groups.${group}.title`)} text={t(`settings.groups.${group}.text`)}>
        <div className="divide-y divide-line border-t border-line">
          {settings.map((setting) => (
            <SettingField
              key={setting.key}
              setting={setting}
              text={edits.textOf(setting)}
              onEdit={(text) => edits.edit(setting.key, text)}
            />
          ))}
        </div>
      </TitledCard>
    </SettingsPart>
  );
}
