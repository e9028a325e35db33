import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Drawer } from '../../components/drawer.tsx';
import { Section } from '../../components/fields.tsx';
import { Specimen, SpecimenGroup } from './specimen.tsx';

/** What stands in front of a screen or beside it. */
export function OverlaySpecimens() {
  const [shown, setShown] = useState<'dialog' | 'drawer' | null>(null);
  const close = (): void => setShown(null);
  return (
    <SpecimenGroup title="In front">
      <Specimen of="Dialog, Drawer">
        <Button onClick={() => setShown('dialog')}>Open a dialog</Button>
        <Button onClick={() => setShown('drawer')}>Open a drawer</Button>
      </Specimen>
      <Dialog
        open={shown === 'dialog'}
        onClose={close}
        title="A question"
        description="What it is about."
        actions={
          <>
            <Button onClick={close}>Cancel</Button>
            <Button look="primary" onClick={close}>
              Yes, do it
            </Button>
          </>
        }
      >
        <p className="text-sm">What one should know before.</p>
      </Dialog>
      <Drawer
        open={shown === 'drawer'}
        onClose={close}
        title="SPONSOR0001"
        subtitle="Benefit programme sponsor"
        actions={<Button>Do something with it</Button>}
      >
        <Section title="A part of it" aside="All of it">
          <p className="text-sm">One thing in detail, beside the list it comes from.</p>
        </Section>
      </Drawer>
    </SpecimenGroup>
  );
}
