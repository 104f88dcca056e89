import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { RankingDetail } from '../../api/ranking-answers.ts';
import { Written } from '../../blocks/written.tsx';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { REPORTS_TEXT as T } from '../../text/reports-text.ts';
import { useDay } from './document-parts.tsx';
import { PutForward } from './put-forward.tsx';

interface Props {
  readonly ranking: RankingDetail;
  readonly name: string;
}

/** Where the document of a ranking stands, what else is issued for its year, and putting it forward where that is possible. */
export function RankingStanding({ ranking, name }: Props): ReactNode {
  const { id, own, open, former, mayPutForward } = ranking;
  return (
    <>
      {(own ?? open ?? former) && <Documents ranking={ranking} />}
      {mayPutForward && (
        <PutForward
          what={T.putForwardRanking}
          name={name}
          body={{ documentKind: 'ranking', rankingId: id }}
          reasonAs={former ? 'replacement' : undefined}
        />
      )}
    </>
  );
}

function Documents({ ranking: { own, open, former } }: { readonly ranking: RankingDetail }): ReactNode {
  const say = useSay();
  return (
    <section className="panel" aria-label={say(T.itsDocument)}>
      <div className="panel-head">
        <h2>{say(T.itsDocument)}</h2>
      </div>
      <ul className="report-rows">
        {own && <Standing of={own} issued={T.ownIssued} underWay={T.ownUnderWay} />}
        {open && <Standing of={open} issued={T.formerIssued} underWay={T.otherUnderWay} />}
        {former && <Standing of={former} issued={beside(own)} underWay={T.otherUnderWay} />}
      </ul>
    </section>
  );
}

/** What the document in force is to this ranking: replaced by it or replacing it. */
function beside(own: RankingDetail['own']): IssuedText {
  if (own === null) return T.formerIssued;
  return own.issued === null ? T.toBeReplaced : T.replacedBy;
}

type IssuedText = (typeof T)['ownIssued' | 'formerIssued' | 'toBeReplaced' | 'replacedBy'];

interface StandingProps {
  readonly of: NonNullable<RankingDetail['own']>;
  readonly issued: IssuedText;
  readonly underWay: (typeof T)['ownUnderWay' | 'otherUnderWay'];
}

function Standing({ of: { id, code, submittedOn, issued }, issued: issuedText, underWay }: StandingProps): ReactNode {
  const say = useSay();
  const day = useDay();
  const { href } = useScope();
  const document = href(`/reports/documents/${id}`);
  return (
    <li>
      {issued ? (
        <Link to={document}>
          <Written>{say(issuedText, { number: issued.documentNumber, on: day(issued.on) })}</Written>
        </Link>
      ) : (
        <>
          <div>{say(underWay, { on: day(submittedOn) })}</div>
          <Link to={document}>
            <Written>{code}</Written>
          </Link>
        </>
      )}
    </li>
  );
}
