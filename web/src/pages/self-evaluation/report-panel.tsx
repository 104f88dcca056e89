import { useState, type ReactNode } from 'react';
import type { Bilingual } from '../../../../domain/locale.ts';
import { Button } from '../../blocks/button.tsx';
import { useLangOf, Written } from '../../blocks/written.tsx';
import { useSay } from '../../text/language.tsx';
import { SELF_TEXT as T } from '../../text/self-evaluation-text.ts';
import {
  overwritten,
  ownId,
  paragraphs,
  regenerated,
  written,
  type KeptParagraph,
  type Paragraph,
  type Section,
} from './report-model.ts';
import type { SelfForm } from './self-model.ts';

interface Props {
  readonly id: string;
  readonly sections: readonly Section[];
  readonly kept: readonly KeptParagraph[];
  readonly edit: (change: (before: SelfForm) => SelfForm) => void;
}

const STATES = {
  bound: [T.bound, 'tag-grey'],
  changed: [T.changed, 'tag-extended'],
  stale: [T.stale, 'tag-near'],
  own: [T.own, ''],
} as const satisfies Record<Paragraph['state'], readonly [Bilingual, string]>;

/** The report paragraph by paragraph: sections follow the figures until they are reworded; one's own are never touched. */
export function ReportPanel({ id, sections, kept, edit }: Props): ReactNode {
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const all = paragraphs(sections, kept);
  const become = (report: readonly KeptParagraph[]): void => {
    setAsking(false);
    edit((before) => ({ ...before, report }));
  };
  return (
    <section className="panel report-panel" aria-label={say(T.report)}>
      <div className="panel-head">
        <h2>{say(T.report)}</h2>
        <span className="muted">{say(T.reportNote)}</span>
      </div>
      {asking && (
        <Overwriting
          sections={sections}
          kept={kept}
          onDo={become}
          onBack={() => {
            setAsking(false);
          }}
        />
      )}
      {all.map((paragraph, index) => (
        <ParagraphRow
          key={paragraph.id}
          inputId={index === 0 ? `${id}-summary` : `${id}-summary-${paragraph.id}`}
          no={index + 1}
          paragraph={paragraph}
          onChange={(text) => {
            become(written(kept, sections, paragraph.id, text));
          }}
          onRemove={() => {
            become(kept.filter((one) => one.id !== paragraph.id));
          }}
        />
      ))}
      <div className="panel-body act-buttons">
        <button
          type="button"
          className="tool"
          onClick={() => {
            become([...kept, { id: ownId(kept), text: '' }]);
          }}
        >
          {say(T.addParagraph)}
        </button>
        <button
          type="button"
          className="tool"
          onClick={() => {
            setAsking(true);
          }}
        >
          {say(T.regenerate)}
        </button>
      </div>
    </section>
  );
}

interface RowProps {
  readonly inputId: string;
  readonly no: number;
  readonly paragraph: Paragraph;
  readonly onChange: (text: string) => void;
  readonly onRemove: () => void;
}

function ParagraphRow({ inputId, no, paragraph, onChange, onRemove }: RowProps): ReactNode {
  const say = useSay();
  const langOf = useLangOf();
  const [name, tone] = STATES[paragraph.state];
  return (
    <div className="report-row">
      <textarea
        id={inputId}
        className="input area"
        rows={2}
        aria-label={say(T.paragraph, { no })}
        lang={langOf(paragraph.text)}
        value={paragraph.text}
        onChange={({ target }) => {
          onChange(target.value);
        }}
      />
      <span className={`tag ${tone}`}>{say(name)}</span>
      {paragraph.state === 'own' && (
        <button type="button" className="tool" aria-label={say(T.removeParagraph, { no })} onClick={onRemove}>
          ✕
        </button>
      )}
    </div>
  );
}

interface OverwritingProps {
  readonly sections: readonly Section[];
  readonly kept: readonly KeptParagraph[];
  readonly onDo: (report: readonly KeptParagraph[]) => void;
  readonly onBack: () => void;
}

/** Said before it is done: which of the unit's words will be gone, and what stays. */
function Overwriting({ sections, kept, onDo, onBack }: OverwritingProps): ReactNode {
  const say = useSay();
  const lost = overwritten(sections, kept);
  const own = kept.length - lost.length;
  return (
    <div className="act-confirm" role="group" aria-label={say(T.regenerate)}>
      {lost.length === 0 ? (
        <p>{say(T.nothingToOverwrite)}</p>
      ) : (
        <>
          <p>{say(T.regenerateAsk, { count: lost.length, own })}</p>
          <ul>
            {lost.map(({ id, text }) => (
              <li key={id}>
                <Written>{text}</Written>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="act-buttons">
        {lost.length > 0 && (
          <Button
            look="primary"
            onClick={() => {
              onDo(regenerated(sections, kept));
            }}
          >
            {say(T.regenerateYes, { count: lost.length })}
          </Button>
        )}
        <Button autoFocus onClick={onBack}>
          {say(T.back)}
        </Button>
      </div>
    </div>
  );
}
