import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { RESULT_DOCUMENT_NAMES } from '../../../../domain/processes/result-document/result-document-text.ts';
import type { ResultDocumentKind } from '../../../../domain/processes/result-document/state.ts';
import type { DocumentStanding } from '../../api/ranking-answers.ts';
import { Written } from '../../blocks/written.tsx';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { REPORTS_TEXT as T } from '../../text/reports-text.ts';
import { useDay } from './document-parts.tsx';

type Document = NonNullable<DocumentStanding['open']>;

interface Props extends Pick<DocumentStanding, 'open' | 'former'> {
  readonly kind: ResultDocumentKind;
  /** The document of this very thing; on its own page it is not shown again. */
  readonly own?: Document | null | undefined;
  /** How the page's own document stands, where this is its page. */
  readonly page?: { readonly issued: boolean; readonly replaces: string | undefined };
  /** On a page with several of them, which this is. */
  readonly within?: string | undefined;
}

/** The documents of the same year, kind and range, each as a link: which is under way, in force, replaced. */
export function DocumentsBeside({ kind, own = null, open, former, page, within }: Props): ReactNode {
  const say = useSay();
  const title = say(T.itsDocument);
  if (!own && !open && !former) return null;
  return (
    <section className="panel" aria-label={within === undefined ? title : `${within} · ${title}`}>
      <div className="panel-head">
        <h2>{title}</h2>
      </div>
      <ul className="report-rows">
        {own && <Line kind={kind} of={own} issued={T.ownIssued} underWay={T.ownUnderWay} />}
        {open && (
          <Line kind={kind} of={open} issued={T.formerIssued} underWay={page ? T.besideUnderWay : T.otherUnderWay} />
        )}
        {former && <Line kind={kind} of={former} issued={besideOf(former, own, page)} underWay={T.otherUnderWay} />}
      </ul>
    </section>
  );
}

/** What the document in force is to this one: replaced by it or replacing it. */
function besideOf(former: Document, own: Document | null, page: Props['page']): IssuedText {
  if (page?.issued === true || own?.issued) return T.replacedBy;
  const replaces = page ? page.replaces === former.id : own !== null;
  return replaces ? T.toBeReplaced : T.formerIssued;
}

type IssuedText = (typeof T)['ownIssued' | 'formerIssued' | 'toBeReplaced' | 'replacedBy'];

interface LineProps {
  readonly kind: ResultDocumentKind;
  readonly of: Document;
  readonly issued: IssuedText;
  readonly underWay: (typeof T)['ownUnderWay' | 'otherUnderWay' | 'besideUnderWay'];
}

function Line({ kind, of: { id, code, submittedOn, issued }, issued: issuedText, underWay }: LineProps): ReactNode {
  const say = useSay();
  const day = useDay();
  const { href } = useScope();
  const document = href(`/reports/documents/${id}`);
  const named = { kind: say(RESULT_DOCUMENT_NAMES[kind]) };
  return (
    <li>
      {issued ? (
        <Link to={document}>
          <Written>{say(issuedText, { ...named, number: issued.documentNumber, on: day(issued.on) })}</Written>
        </Link>
      ) : (
        <>
          <div>{say(underWay, { ...named, on: day(submittedOn) })}</div>
          <Link to={document}>
            <Written>{code}</Written>
          </Link>
        </>
      )}
    </li>
  );
}
