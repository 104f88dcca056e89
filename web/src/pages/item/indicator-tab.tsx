import type { ReactNode } from 'react';
import { TargetTableSchema, type Target } from '../../../../domain/scoring/indicator.ts';
import { SelfEvaluationSchema, type ReportedRow } from '../../../../domain/scoring/self-evaluation.ts';
import type { Item } from '../../api/item-answers.ts';
import { useVersion, useVersions } from '../../api/use-item.ts';
import { Empty, Skeleton } from '../../blocks/states.tsx';
import { useSay } from '../../text/language.tsx';
import { ACTUAL_MODES, OPTION_NAMES } from '../../text/field-text.ts';
import { ITEM_TEXT as T } from '../../text/item-page-text.ts';

/** Targets against what was reached, row by row, as the unit reported it. */
export function IndicatorTab({ item }: { readonly item: Item }): ReactNode {
  const say = useSay();
  const { option, targetText, actualText } = useIndicatorWords();
  const versions = useVersions(item.id).data?.rows ?? [];
  const targets = useVersion(item.id, item.details.targets.versionId);
  const evaluation = useVersion(item.id, versions.find(({ kind }) => kind === 'selfEvaluation')?.id);
  const table = TargetTableSchema.safeParse(targets.data?.body).data;
  const reported = SelfEvaluationSchema.safeParse(evaluation.data?.body).data;
  if (targets.isFetching && !table) return <Skeleton rows={6} height={30} />;
  if (!table) return <Empty title={say(T.noTargets)} />;
  return (
    <div className="table-wrap">
      <p className="annual-target">{table.annualTarget}</p>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say(T.indicator)}</th>
            <th scope="col" className="number">
              {say(T.target)}
            </th>
            <th scope="col" className="number">
              {say(T.actual)}
            </th>
            <th scope="col" className="number">
              {say(T.weight)}
            </th>
            <th scope="col" className="number">
              {say(T.ownPoints)}
            </th>
            <th scope="col">{say(T.reason)}</th>
          </tr>
        </thead>
        <tbody>
          {table.indicators.map(({ key, name, level1, level2, target, weight, partOf }) => {
            const row = reported?.actuals.find((one) => one.key === key);
            return (
              <tr key={key}>
                <td className={partOf === undefined ? '' : 'part'}>
                  {name}
                  <span className="second">
                    {option('level1', level1)} · {option('level2', level2)}
                  </span>
                </td>
                <td className="number">{targetText(target)}</td>
                <td className="number">{row ? actualText(row.actual) : '—'}</td>
                <td className="number">{weight ?? '—'}</td>
                <td className="number">{row?.selfScore ?? '—'}</td>
                <td>{row?.reason}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Targets and actual values as they are written in tables. */
function useIndicatorWords(): {
  readonly option: (field: string, value: string) => string;
  readonly targetText: (target: Target) => string;
  readonly actualText: (actual: ReportedRow['actual']) => string;
} {
  const say = useSay();
  return { option, targetText, actualText };

  function option(field: string, value: string): string {
    const name = OPTION_NAMES[field]?.[value];
    return name ? say(name) : value;
  }

  function targetText(target: Target): string {
    const sign = option('comparator', target.comparator);
    switch (target.comparator) {
      case 'gte':
      case 'lte':
      case 'eq':
        return `${sign}${target.value}${target.unit}`;
      case 'range':
        return `${target.min}–${target.max}${target.unit}`;
      case 'qualitative':
        return target.text;
      case 'date':
        return (
          target.text ?? [target.by.year, target.by.month, target.by.day].filter((part) => part !== undefined).join('-')
        );
      case 'yesNo':
        return sign;
    }
  }

  function actualText(actual: ReportedRow['actual']): string {
    if (typeof actual === 'string') return actual;
    switch (actual.kind) {
      case 'number':
        return `${actual.value}${actual.unit}`;
      case 'judged':
        return say(ACTUAL_MODES[actual.band]);
      case 'text':
        return actual.text;
      case 'notApplicable':
        return say(ACTUAL_MODES.notApplicable);
      default:
        return '—';
    }
  }
}
