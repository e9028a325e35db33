import { Specimen, SpecimenGroup } from './specimen.tsx';

const COLOURS = {
  surfaces: ['canvas', 'surface', 'raised', 'sunken', 'hover', 'selected', 'scrim'],
  lines: ['line', 'line-strong', 'control', 'focus'],
  parts: ['part-free', 'part-held', 'part-done', 'accent', 'accent-strong'],
  soft: ['good-soft', 'warn-soft', 'bad-soft', 'info-soft', 'calm-soft'],
} as const;
const INKS = ['ink', 'ink-2', 'ink-3', 'accent', 'good', 'warn', 'bad', 'info', 'calm'] as const;
const TYPE = ['0.75rem', '0.875rem', '1rem', '1.125rem'] as const;
const SPACE = [1, 2, 3, 4, 5, 6, 8] as const;

/** The tokens of theme/tokens.css, as they hold in the theme and contrast of the moment. */
export function TokenSpecimens() {
  return (
    <SpecimenGroup title="Tokens">
      {Object.entries(COLOURS).map(([kind, names]) => (
        <Specimen key={kind} of={kind}>
          {names.map((name) => (
            <span key={name} className="flex items-center gap-1.5 text-xs text-ink-2">
              <span
                className="size-6 rounded-control border border-line-strong"
                style={{ background: `var(--color-${name})` }}
              />
              {name}
            </span>
          ))}
        </Specimen>
      ))}
      <Specimen of="ink">
        {INKS.map((name) => (
          <span key={name} className="text-sm" style={{ color: `var(--color-${name})` }}>
            {name} 0123
          </span>
        ))}
      </Specimen>
      <Specimen of="type">
        {TYPE.map((size) => (
          <span key={size} style={{ fontSize: size }}>
            Abebe አበበ محمد 1,234.50
          </span>
        ))}
        <span className="reference">DISB-0001 O0 l1I</span>
      </Specimen>
      <Specimen of="space">
        {SPACE.map((steps) => (
          <span key={steps} className="flex items-end gap-1 text-xs text-ink-2">
            <span
              className="rounded-xs bg-accent"
              style={{ width: `${steps * 0.25}rem`, height: `${steps * 0.25}rem` }}
            />
            {steps}
          </span>
        ))}
      </Specimen>
      <Specimen of="radius, shadow">
        <span className="rounded-control border border-line-strong px-3 py-1 text-xs">control</span>
        <span className="rounded-card border border-line-strong px-3 py-1 text-xs">card</span>
        <span className="rounded-card bg-raised px-3 py-1 text-xs shadow-card">shadow-card</span>
        <span className="rounded-card bg-raised px-3 py-1 text-xs shadow-float">shadow-float</span>
      </Specimen>
      <Specimen of="motion">
        <span className="group flex h-8 w-48 items-center rounded-control bg-sunken px-1" tabIndex={-1}>
          <span className="size-6 rounded-control bg-accent transition-[translate] group-hover:translate-x-38" />
        </span>
        <span className="text-xs text-ink-2">
          --default-transition-duration; none where motion is reduced
        </span>
      </Specimen>
    </SpecimenGroup>
  );
}
