import { ScrollPage } from '../../components/scroll-page.tsx';
import { ControlSpecimens } from './control-specimens.tsx';
import { FeedbackSpecimens } from './feedback-specimens.tsx';
import { FigureSpecimens } from './figure-specimens.tsx';
import { OverlaySpecimens } from './overlay-specimens.tsx';
import { StatusSpecimens } from './status-specimens.tsx';
import { TableSpecimens } from './table-specimens.tsx';
import { TokenSpecimens } from './token-specimens.tsx';

/** Every part of the console in every state, for those who build it: `#/components` in a build that is not for production. Its own words are English only. */
export function ComponentsScreen() {
  return (
    <ScrollPage>
      <TokenSpecimens />
      <ControlSpecimens />
      <StatusSpecimens />
      <FigureSpecimens />
      <FeedbackSpecimens />
      <TableSpecimens />
      <OverlaySpecimens />
    </ScrollPage>
  );
}
