import { useEffect, useRef, type ReactNode } from 'react';
import { emptyFormAddress, type FormKind, type FormReading } from '../api/form-answers.ts';
import type { Item } from '../api/item-answers.ts';
import { Button } from '../blocks/button.tsx';
import { momentWords } from '../blocks/date-words.ts';
import { Failure } from '../blocks/failure.tsx';
import { useToday } from '../session/today.tsx';
import type { Saving } from '../pages/write/use-draft.ts';
import { FORMS_TEXT as T } from '../text/forms-text.ts';
import { useLanguage, useSay } from '../text/language.tsx';
import { FormFaults } from './form-faults.tsx';
import type { FormChange } from './form-change.ts';
import { FormPreview } from './form-preview.tsx';
import { FormZone } from './form-zone.tsx';
import type { Former } from './use-former.ts';
import { useFormFile } from './use-form-file.ts';
import { useOwnForm } from './use-own-form.ts';
import './forms.css';

interface Props<T extends object> {
  readonly item: Item;
  readonly kind: FormKind;
  /** What the form to download is filled from. */
  readonly from: string;
  readonly saving: Saving;
  /** What would be different if this were taken. */
  readonly changesOf: (content: FormReading['content']) => readonly FormChange[];
  readonly onTake: (content: FormReading['content']) => void;
  readonly former: Former<T>;
  readonly onClose: () => void;
}

const WHOLE = { targets: 'wholeTargets', selfEvaluation: 'wholeSelfEvaluation' } as const;

/** The official form as a file: out with what is written now, back as a preview, and into the draft once confirmed. */
export function FormPanel<T extends object>({
  item,
  kind,
  from,
  saving,
  changesOf,
  onTake,
  former,
  onClose,
}: Props<T>): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const box = useRef<HTMLElement>(null);
  const whole = item.itemKind === 'wholeDepartment';
  const form = say(T[whole ? WHOLE[kind] : kind]);
  const own = useOwnForm({ itemId: item.id, kind, from, saving, file: `${item.name}-${form}.xlsx` });
  const file = useFormFile(item.id, kind);
  useEffect(() => {
    box.current?.focus();
  }, []);
  return (
    <section className="panel form-panel" tabIndex={-1} ref={box} aria-label={say(T.title, { form })}>
      <div className="panel-head">
        <h2>{say(T.title, { form })}</h2>
        <Button size="small" onClick={onClose}>
          {say(T.close)}
        </Button>
      </div>
      <div className="form-panel-ways">
        <div>
          <h3>{say(T.out)}</h3>
          <div className="act-buttons">
            <Button loading={own.waits} onClick={own.ask}>
              {say(T.own)}
            </Button>
            <a className="btn" href={emptyFormAddress(kind, whole)} download>
              {say(T.empty)}
            </a>
          </div>
          <p role="status" className="note">
            {own.waits ? say(T.waiting) : own.unsaved ? say(T.notSaved) : ''}
          </p>
          {own.error && <Failure error={own.error} />}
        </div>
        <div>
          <h3>{say(T.back)}</h3>
          <FormZone
            onFile={(chosen) => {
              file.mutate(chosen);
            }}
          />
        </div>
      </div>
      <p role="status" className="form-panel-status">
        {file.isPending ? say(T.reading, { name: file.variables.name }) : former.said && say(T[former.said])}
      </p>
      {file.isError && <FormFaults name={file.variables.name} error={file.error} />}
      {file.isSuccess && (
        <FormPreview
          file={file.data}
          changes={changesOf(file.data.reading.content)}
          onTake={() => {
            onTake(file.data.reading.content);
            file.reset();
          }}
          onLeave={file.reset}
        />
      )}
      {former.isKept && (
        <div className="act-buttons form-former">
          <span>
            {former.kept
              ? say(T.formerKept, {
                  by: former.kept.keptByName,
                  at: momentWords(former.kept.keptAt, today, locale),
                })
              : say(T.former)}
          </span>
          <Button size="small" onClick={former.restore}>
            {say(T.restore)}
          </Button>
          <Button size="small" look="text" onClick={former.discard}>
            {say(T.discard)}
          </Button>
        </div>
      )}
    </section>
  );
}
