import type { ReactNode } from 'react';
import { isEmptyRow, textIn, type SheetRow } from '../../../../domain/targets/sheet.ts';
import type { Weights } from '../../../../domain/targets/weights.ts';
import type { Item } from '../../api/item-answers.ts';
import { formatDate } from '../../../../domain/calendar/date-text.ts';
import { Button } from '../../blocks/button.tsx';
import { fenOf, wanText } from '../../blocks/wan.ts';
import { spansOf } from '../../grid/groups.ts';
import { useMe } from '../../session/session.ts';
import { FUND_NAMES } from '../../text/item-text.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { FORM_TEXT as F, SIGN_NAMES, TARGET_TEXT as T } from '../../text/targets-text.ts';
import { useCellWords } from './columns.ts';
import { taskRows, type Sheet } from './sheet-body.ts';
import { TaskLines } from './yearly-tasks.tsx';

interface Props {
  readonly item: Item;
  readonly sheet: Sheet;
  readonly weights: Weights;
  /** Which version the paper is of. */
  readonly standing: string;
  readonly onBack: () => void;
}

const GROUPED = ['level1', 'level2'].map((key) => ({ key, name: key, width: 1, kind: 'text' as const, grouped: true }));

/** The application form of the ministry's annex (财预〔2015〕88号), as it is printed on A4 landscape. */
export function OfficialForm({ item, sheet, weights, standing, onBack }: Props): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { person, today } = useMe();
  const rows = sheet.rows.filter((row) => !isEmptyRow(row));
  const whole = item.itemKind === 'wholeDepartment';
  const fen = fenOf(sheet.amount) ?? item.money.requestedFen;
  return (
    <div className="official">
      <div className="act-buttons official-buttons">
        <Button onClick={onBack}>{say(T.backToTable)}</Button>
        <Button
          look="primary"
          onClick={() => {
            print();
          }}
        >
          {say(T.print)}
        </Button>
      </div>
      <article className="form-paper">
        <h1>{say(whole ? F.wholeTitle : F.title)}</h1>
        <p className="form-paper-year">{say(F.year, { year: item.fiscalYear })}</p>
        <table className="form-paper-table">
          <tbody>
            <Line
              pairs={[
                [say(F.item), item.name],
                [say(F.code), item.code],
              ]}
            />
            <Line
              pairs={[
                [say(F.department), item.unit.name],
                [say(F.attribute), say(item.continuity === 'continuing' ? F.continuing : F.newItem)],
              ]}
            />
            <Line
              pairs={[
                [say(F.period), say(F.oneYear, { year: item.fiscalYear })],
                [say(F.money), say(F.moneyOf, { amount: wanText(fen), account: say(FUND_NAMES[item.fundAccount]) })],
              ]}
            />
            <tr>
              <th scope="row">{say(F.yearTarget)}</th>
              <td colSpan={3} className="form-paper-target">
                {sheet.annualTarget}
              </td>
            </tr>
          </tbody>
        </table>
        {whole && <Tasks sheet={sheet} />}
        <table className="form-paper-table form-paper-indicators">
          <thead>
            <tr>
              {[F.level1, F.level2, F.level3, F.value, F.weight, F.basis].map((name) => (
                <th key={name.en} scope="col">
                  {say(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <FormRows rows={rows} />
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={4}>
                {say(F.total)}
              </th>
              <td className="form-paper-weight">{weights.total}</td>
              <td />
            </tr>
          </tfoot>
        </table>
        <p className="form-paper-foot">
          {say(F.foot, {
            code: item.code,
            version: standing,
            time: formatDate(today, locale, 'date'),
            person: person.name,
          })}
        </p>
      </article>
    </div>
  );
}

/** 年度主要任务, of a whole department only. */
function Tasks({ sheet }: Pick<Props, 'sheet'>): ReactNode {
  const say = useSay();
  return (
    <table className="form-paper-table form-paper-indicators">
      <caption>{say(T.tasks)}</caption>
      <TaskLines rows={taskRows(sheet)} />
    </table>
  );
}

function Line({ pairs }: { readonly pairs: readonly (readonly [string, string])[] }): ReactNode {
  return (
    <tr>
      {pairs.map(([name, value]) => [
        <th key={`${name}-name`} scope="row">
          {name}
        </th>,
        <td key={name}>{value}</td>,
      ])}
    </tr>
  );
}

function FormRows({ rows }: { readonly rows: readonly SheetRow[] }): ReactNode {
  const words = useCellWords();
  const value = useTargetWords();
  const spans = spansOf(rows, GROUPED);
  return rows.map((row, index) => (
    <tr key={row.id}>
      {GROUPED.map(({ key }) => {
        const span = spans[index]?.[key] ?? 1;
        return span === 0 ? null : (
          <td key={key} rowSpan={span}>
            {words(key, row.cells[key] ?? '')}
          </td>
        );
      })}
      <td className={textIn(row, 'partOf') === '' ? '' : 'form-paper-part'}>{textIn(row, 'name')}</td>
      <td>{value(row)}</td>
      <td className="form-paper-weight">{textIn(row, 'weight')}</td>
      <td>{textIn(row, 'basis')}</td>
    </tr>
  ));
}

/** A target in one cell, as the form has it: ≥95%. */
function useTargetWords(): (row: SheetRow) => string {
  const say = useSay();
  return (row) => {
    const sign = textIn(row, 'comparator');
    const named: Readonly<Record<string, (typeof SIGN_NAMES)[keyof typeof SIGN_NAMES]>> = SIGN_NAMES;
    const shown = /^(?:gte|lte|eq|gt|lt)$/.test(sign) && named[sign] ? say(named[sign]) : '';
    return `${shown}${textIn(row, 'value')}${textIn(row, 'unit')}`;
  };
}
