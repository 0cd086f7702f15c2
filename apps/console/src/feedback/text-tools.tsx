/** What a reader can do with a text of an item: ask why it was judged so, or say how it is right. */
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Why } from '../analysis/why.js';
import { Correct } from '../corrections/correct.js';
import { Button } from '../ui/button.js';
import page from '../ui/page.module.css';
import type { Feedback } from './feedback.types.js';

type Tool = 'why' | 'correct';

/** `index`: place of the text among the item's texts. */
export function TextTools({ item, index }: { item: Feedback; index: number }) {
  const [open, setOpen] = useState<Tool>();
  const toggle = (tool: Tool) => () => setOpen(open === tool ? undefined : tool);
  return (
    <>
      <div className={page.row}>
        <Button look="quiet" aria-expanded={open === 'why'} onClick={toggle('why')}>
          <Trans>Why this?</Trans>
        </Button>
        <Button look="quiet" aria-expanded={open === 'correct'} onClick={toggle('correct')}>
          <Trans>Correct this</Trans>
        </Button>
      </div>
      {open === 'why' && <Why text={item.texts[index]?.text ?? ''} />}
      {open === 'correct' && <Correct item={item} text={index} />}
    </>
  );
}
