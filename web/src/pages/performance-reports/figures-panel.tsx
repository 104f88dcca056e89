import type { ReactNode } from 'react';
import type { Prefill } from '../../api/report-answers.ts';
import { momentWords } from '../../blocks/date-words.ts';
import { useToday } from '../../session/today.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { PERFORMANCE_REPORT_TEXT as T } from '../../text/performance-report-text.ts';
import { FigureTable } from './figure-table.tsx';

/** The figures with their source and moment. */
export function FiguresPanel({ content, hash }: { readonly content: Prefill; readonly hash?: string }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const time = momentWords(content.asOf, today, locale);
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(hash === undefined ? T.figuresNow : T.figures)}</h2>
      </div>
      <div className="panel-body">
        <p className="note">{say(T.figuresAsOf, { time, source: content.source })}</p>
        <FigureTable figures={content.figures} />
        {hash !== undefined && (
          <dl className="hashes">
            <dt>{say(T.hash)}</dt>
            <dd>{hash}</dd>
          </dl>
        )}
      </div>
    </section>
  );
}
