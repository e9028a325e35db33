import { Download, Plus, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { ActionMenu } from '../../components/action-menu.tsx';
import { Button } from '../../components/button.tsx';
import { CopyButton } from '../../components/copy-button.tsx';
import { CopyLine } from '../../components/copy-line.tsx';
import { DeedForm } from '../../components/deed-form.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { Select } from '../../components/select.tsx';
import { SuggestField } from '../../components/suggest-field.tsx';
import { Switch } from '../../components/switch.tsx';
import { TextField } from '../../components/text-field.tsx';
import { toastDone } from '../../components/toast.tsx';
import { Specimen, SpecimenGroup } from './specimen.tsx';

const CURRENCIES = [
  { value: 'USD', label: 'USD' },
  { value: 'ETB', label: 'ETB' },
  { value: 'KWD', label: 'KWD' },
] as const;
const ACCOUNTS = [{ value: 'SPONSOR0001', more: 'Benefit programme sponsor' }];

/** What one presses, types into and chooses from. */
export function ControlSpecimens() {
  const [on, setOn] = useState(true);
  const [currency, setCurrency] = useState<string>('USD');
  return (
    <SpecimenGroup title="Controls">
      <Specimen of="Button">
        {(['primary', 'secondary', 'quiet'] as const).map((look) => (
          <span key={look} className="flex gap-2">
            <Button look={look} icon={Plus}>
              {look}
            </Button>
            <Button look={look} pending>
              pending
            </Button>
            <Button look={look} disabled>
              disabled
            </Button>
          </span>
        ))}
      </Specimen>
      <Specimen of="IconButton, CopyButton, CopyLine">
        <IconButton icon={RefreshCw} label="Read again" />
        <IconButton icon={RefreshCw} label="Read again, small" small />
        <CopyButton text="SPONSOR0001" what="account number" />
        <CopyLine text="http://127.0.0.1:8003" what="address" />
      </Specimen>
      <Specimen of="ActionMenu">
        <ActionMenu
          label="Save as"
          icon={Download}
          actions={['MT940', 'camt.053', 'CSV'].map((label) => ({
            id: label,
            label,
            onChoose: () => toastDone({ title: label }),
          }))}
        />
        <ActionMenu label="Save as" icon={Download} actions={[]} pending />
      </Specimen>
      <Specimen of="Select">
        <Select look="filter" label="Currency" choices={CURRENCIES} value={currency} onChange={setCurrency} />
      </Specimen>
      <Specimen of="Switch">
        <Switch checked={on} onChange={setOn} word={on ? 'On' : 'Off'} />
        <Switch checked={!on} onChange={(next) => setOn(!next)} word={on ? 'Off' : 'On'} />
      </Specimen>
      <Specimen of="DeedForm and its fields">
        <div className="w-100 max-w-full">
          <FormSpecimen />
        </div>
        <div className="w-100 max-w-full">
          <FormSpecimen refused />
        </div>
      </Specimen>
    </SpecimenGroup>
  );
}

/** A form at rest, or one that was refused, at a field and as a whole. */
function FormSpecimen({ refused = false }: { refused?: boolean }) {
  const id = refused ? 'refused' : 'plain';
  const [text, setText] = useState(refused ? '1.005' : '');
  const [account, setAccount] = useState('');
  const [currency, setCurrency] = useState<string>('USD');
  return (
    <>
      <DeedForm
        id={id}
        deed={{
          refusal: refused
            ? { code: 'amount_too_precise', params: { amount: '1.005', currency: 'USD', decimals: '2' } }
            : undefined,
          error: refused ? new Error('Shown above the fields') : undefined,
        }}
        fieldOf={{ amount_too_precise: 'amount' }}
        onSubmit={() => toastDone({ title: 'Submitted' })}
      >
        <TextField
          name="amount"
          label="Amount"
          hint="A decimal amount"
          value={text}
          onChange={setText}
          inputMode="decimal"
          figures
        />
        <TextField name="narrative" label="Narrative" optional value="" onChange={() => undefined} />
        <SuggestField
          name="account"
          label="Account"
          value={account}
          onChange={setAccount}
          suggestions={ACCOUNTS}
          none="No such account"
        />
        <SelectField
          name="currency"
          label="Currency"
          choices={CURRENCIES}
          value={currency}
          onChange={setCurrency}
        />
      </DeedForm>
      <div className="mt-4 flex justify-end gap-2">
        <FormActions form={id} submit="Submit" pending={false} onCancel={() => undefined} />
      </div>
    </>
  );
}
