import type { ReactNode } from 'react';
import { writtenTasks } from '../../../../domain/targets/task-rows.ts';
import { fenOf } from '../../blocks/wan.ts';
import { Money } from '../../blocks/money.tsx';
import { Written } from '../../blocks/written.tsx';
import { useSay } from '../../text/language.tsx';
import { REVIEW_TEXT as T } from '../../text/review-text.ts';
import { TARGET_TEXT } from '../../text/targets-text.ts';
import type { Differences } from '../targets/differences.ts';
import { taskRows, type Sheet, type SheetField } from '../targets/sheet-body.ts';
import { totalsOf } from '../targets/yearly-tasks.tsx';

interface Props {
  readonly sheet: Sheet;
  readonly differences: Differences | undefined;
  /** Asks for a remark on the annual target or the amount. */
  readonly onRemark: ((path: string) => void) | undefined;
}

/** What stands above the rows, with what it was before. */
export function TableHead({ sheet, differences, onRemark }: Props): ReactNode {
  const say = useSay();
  const before = (field: SheetField): string | undefined =>
    differences?.fields.find((one) => one.field === field)?.before;
  const tasks = writtenTasks(taskRows(sheet));
  return (
    <section className="panel table-head">
      <Line name={say(T.annualTarget)} was={before('annualTarget')} no={differences?.no} onRemark={to('/annualTarget')}>
        <Written>{sheet.annualTarget}</Written>
      </Line>
      {sheet.amount !== '' && (
        <Line name={say(T.amount)} was={before('amount')} no={differences?.no} onRemark={to('/amountFen')}>
          <Money fen={fenOf(sheet.amount)} unit />
        </Line>
      )}
      {tasks.length > 0 && (
        <Line name={say(TARGET_TEXT.tasks)} was={undefined} no={undefined} onRemark={to('/tasks')}>
          {say(TARGET_TEXT.tasksTotal, { ...totalsOf(tasks) })}
        </Line>
      )}
    </section>
  );

  function to(path: string): (() => void) | undefined {
    return (
      onRemark &&
      (() => {
        onRemark(path);
      })
    );
  }
}

interface LineProps {
  readonly name: string;
  readonly was: string | undefined;
  readonly no: number | undefined;
  readonly onRemark: (() => void) | undefined;
  readonly children: ReactNode;
}

function Line({ name, was, no, onRemark, children }: LineProps): ReactNode {
  const say = useSay();
  return (
    <div className={was === undefined ? '' : 'changed-line'}>
      <span className="muted">
        <Written>{name}</Written>
      </span>
      <span>
        {children}
        {was !== undefined && <span className="was">{say(T.was, { no: no ?? 0, value: was === '' ? '—' : was })}</span>}
      </span>
      {onRemark && (
        <button type="button" className="tool" aria-label={say(T.remarkOn, { place: name })} onClick={onRemark}>
          {say(T.remark)}
        </button>
      )}
    </div>
  );
}
