import { useState, type ReactNode } from 'react';
import { useTell } from '../../acts/answers.tsx';
import { ActAnswer } from '../../api/history-answers.ts';
import type { MatterAct } from '../../api/matter-act-answers.ts';
import { RankingsAnswer, type ResultDocument } from '../../api/ranking-answers.ts';
import type { AskValue } from '../../ask/ask-context.ts';
import { AskArea, AskSelect } from '../../ask/ask-fields.tsx';
import { AskForm } from '../../ask/ask-form.tsx';
import { useAsk } from '../../ask/use-ask.ts';
import { usePages } from '../../ask/use-pages.ts';
import { momentWords } from '../../blocks/date-words.ts';
import { useToday } from '../../session/today.tsx';
import { SignersAhead } from '../../sign-off/signers-ahead.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { REPORTS_TEXT as T } from '../../text/reports-text.ts';

interface Props {
  readonly document: ResultDocument;
  readonly act: MatterAct;
  readonly close: () => void;
}

/** A returned document is made anew: a ranking from another snapshot, the others from the figures of today. */
export function Resubmit({ document, act, close }: Props): ReactNode {
  const say = useSay();
  const tell = useTell();
  const { locale } = useLanguage();
  const { today } = useToday();
  const { regionId: region, fiscalYear: year, documentKind, rankingId } = document;
  const [value, setValue] = useState<AskValue>({
    rankingId: rankingId ?? '',
    replacement: document.replaces?.reason ?? '',
  });
  const rankings = usePages(RankingsAnswer, { path: '/rankings', query: { region, year } });
  const asking = useAsk(ActAnswer, (done) => {
    tell({ act: act.name, item: document.name, done });
    close();
  });
  const removed = document.entries.filter(({ standing }) => standing === 'removed');
  const added = document.entries.filter(({ standing }) => standing === 'added');
  const chosen = (some: typeof removed) => some.map(({ subjectId, reason }) => ({ subjectId, reason: reason ?? '' }));
  const changes = documentKind === 'assessment' ? {} : { added: chosen(added), removed: chosen(removed) };
  // What is in force is replaced by it, and only with words.
  const replacement = document.former && { replacement: value['replacement'] ?? '' };
  const body =
    documentKind === 'ranking'
      ? { documentKind, rankingId: value['rankingId'] ?? '', ...replacement }
      : { documentKind, region, year, subject: document.ranked, ...changes, ...replacement };
  const rows = rankings.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <AskForm
      value={value}
      onChange={setValue}
      submit={act.name}
      busy={asking.isPending}
      error={asking.error}
      onCancel={close}
      onSubmit={() => {
        asking.mutate({ path: `/result-documents/${document.id}/resubmission`, body });
      }}
    >
      <SignersAhead item={document} act={act} />
      {documentKind === 'ranking' ? (
        <AskSelect
          required
          name="rankingId"
          label={say(T.chooseRanking)}
          options={rows.map(({ id, subjectName, frozenAt }) => ({
            value: id,
            name: `${subjectName} · ${momentWords(frozenAt, today, locale)}`,
          }))}
        />
      ) : (
        <p>{document.summary}</p>
      )}
      {document.former && <AskArea name="replacement" label={say(T.whyReplaced)} />}
    </AskForm>
  );
}
