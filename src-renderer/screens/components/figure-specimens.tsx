import { Balances } from '../../components/balances.tsx';
import { CompactRows } from '../../components/compact-list.tsx';
import { DateTime, Day } from '../../components/date-time.tsx';
import { EntryAmount } from '../../components/entry-amount.tsx';
import { FieldLine, Fields } from '../../components/fields.tsx';
import { Money } from '../../components/money.tsx';
import { PartsBar } from '../../components/parts-bar.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { PlaceLink, Reference } from '../../components/reference.tsx';
import { Specimen, SpecimenGroup } from './specimen.tsx';

/** Amounts, dates, references, and what shows how they hang together. */
export function FigureSpecimens() {
  return (
    <SpecimenGroup title="Figures">
      <Specimen of="Money">
        <Money minor={123_456_789} currency="USD" />
        <Money minor={-5} currency="USD" />
        <Money minor={0} currency="USD" quietZero />
        <Money minor={123_456} currency="JPY" />
        <Money minor={123_456} currency="KWD" />
      </Specimen>
      <Specimen of="EntryAmount">
        {(['D', 'C', 'RD', 'RC'] as const).map((mark) => (
          <EntryAmount key={mark} mark={mark} minor={20_000} currency="USD" />
        ))}
      </Specimen>
      <Specimen of="DateTime, Day">
        <DateTime iso="2026-11-21T07:23:04.120Z" />
        <DateTime iso="2026-11-21T07:23:04.120Z" dayOnly />
        <Day date="2026-01-31" />
      </Specimen>
      <Specimen of="Reference, PlaceLink">
        <Reference text="DISB-0001" />
        <span className="w-40">
          <Reference text="01a1fd00-ab56-70e9-bb69-b43825838927" />
        </span>
        <PlaceLink to="#/components">
          <Reference text="SPONSOR0001" />
        </PlaceLink>
      </Specimen>
      <Specimen of="Balances">
        <div className="w-full">
          <Balances currency="USD" bookMinor={999_000} blockedMinor={250_000} availableMinor={749_000} />
        </div>
      </Specimen>
      <Specimen of="PartsBar">
        <PartsBar
          label="Free, blocked, done"
          parts={[
            { part: 'free', value: 5 },
            { part: 'held', value: 3 },
            { part: 'done', value: 2 },
          ]}
        />
        <PartsBar label="Nothing" parts={[]} small />
      </Specimen>
      <Specimen of="ProgressBar">
        <ProgressBar done={0} total={10} />
        <ProgressBar done={3} total={10} />
        <ProgressBar done={10} total={10} small />
      </Specimen>
      <Specimen of="Fields">
        <Fields>
          <FieldLine label="Account">
            <Reference text="SPONSOR0001" />
          </FieldLine>
          <FieldLine label="Holder">አበበ ቢቂላ</FieldLine>
          <FieldLine label="Holder">محمد علي</FieldLine>
        </Fields>
      </Specimen>
      <Specimen of="CompactRows">
        <div className="w-full">
          <CompactRows
            rows={['DISB-0001', 'DISB-0002']}
            rowKey={(row) => row}
            render={(row) => ({
              main: <Reference text={row} />,
              more: <DateTime iso="2026-11-21T07:23:04.120Z" />,
              figure: <Money minor={20_000} currency="USD" />,
            })}
          />
        </div>
      </Specimen>
    </SpecimenGroup>
  );
}
