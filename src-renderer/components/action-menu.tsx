import { Menu } from '@base-ui/react/menu';
import { ChevronDown, type LucideIcon } from 'lucide-react';
import { Button } from './button.tsx';

export interface MenuAction {
  /** A key of its own among the menu's actions. */
  id: string;
  label: string;
  /** What it is good for, in a few words. */
  hint?: string;
  onChoose: () => void;
}

export interface ActionMenuProps {
  label: string;
  icon: LucideIcon;
  actions: readonly MenuAction[];
  pending?: boolean;
}

/** A button that opens a few actions of one kind. Enter, Space and the down arrow open it, letters jump, Escape closes. */
export function ActionMenu({ label, icon, actions, pending = false }: ActionMenuProps) {
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger disabled={pending} render={<Button icon={icon} pending={pending} />}>
        {label}
        <ChevronDown aria-hidden className="-me-1 size-4 text-ink-3" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} align="end" className="z-50">
          <Menu.Popup className="min-w-(--anchor-width) rounded-control border border-line bg-raised py-1 text-sm shadow-float outline-none">
            {actions.map(({ id, label: name, hint, onChoose }) => (
              <Menu.Item
                key={id}
                label={name}
                onClick={onChoose}
                className="flex h-8 items-center justify-between gap-6 px-3 text-ink outline-none select-none data-highlighted:bg-selected"
              >
                {name}
                {hint !== undefined && <span className="text-xs text-ink-2">{hint}</span>}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
